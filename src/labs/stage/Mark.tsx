import { useEffect, useRef } from 'react';
import { useStage } from './context.ts';

/** All that is above the middle of the window, however far. */
const ABOVE = '99999999px 0px -50% 0px';

/** The lab that the text speaks of in the middle of the window: that of the last mark above it. */
export function labHere(first: string): string {
  const marks = [...document.querySelectorAll<HTMLElement>('[data-stage]')];
  return marks.findLast((mark) => mark.getBoundingClientRect().top < innerHeight / 2)?.dataset.stage ?? first;
}

/** From here on the text speaks of another of its labs: that comes into view as the reader gets here. */
export function Mark({ lab }: { readonly lab: string }) {
  const { show, ids } = useStage();
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the reader arrives, the address says what is in view.
    let arrived = false;
    const seen = new IntersectionObserver(
      () => {
        if (arrived) show(labHere(ids[0] ?? ''));
        arrived = true;
      },
      { rootMargin: ABOVE },
    );
    if (mark.current) seen.observe(mark.current);
    return () => seen.disconnect();
  }, [show, ids]);
  return <div ref={mark} data-stage={lab} />;
}
