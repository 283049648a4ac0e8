import { useEffect, useRef } from 'react';
import { useStage } from './context.ts';

/** The lab that the text speaks of in the middle of the window: that of the last mark above it. */
function labHere(first: string): string {
  const marks = [...document.querySelectorAll<HTMLElement>('[data-stage]')];
  return marks.findLast((mark) => mark.getBoundingClientRect().top < innerHeight / 2)?.dataset.stage ?? first;
}

/** From here on the text speaks of another of its labs: that comes into view as the reader gets here. */
export function Mark({ lab }: { readonly lab: string }) {
  const { show, ids } = useStage();
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let passed: boolean | undefined;
    const seen = new IntersectionObserver(
      (entries) => {
        const { boundingClientRect } = entries.at(-1) as IntersectionObserverEntry;
        const before = passed;
        passed = boundingClientRect.top < innerHeight / 2;
        // Where the reader arrives, the address says what is in view.
        if (before !== undefined && before !== passed) show(labHere(ids[0] ?? ''));
      },
      { rootMargin: '0px 0px -50% 0px' },
    );
    if (mark.current) seen.observe(mark.current);
    return () => seen.disconnect();
  }, [show, ids]);
  return <span ref={mark} data-stage={lab} />;
}
