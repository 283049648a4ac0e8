import { useEffect, useRef } from 'react';
import type { Playground } from '../../../store/playground.ts';
import { useWords } from '../../words.tsx';
import { useTeachingWords } from '../words.ts';
import styles from './embed.module.css';
import { createTeller, fullAddress, tellHeight } from './tell.ts';
import { watchPlay } from './watchPlay.ts';

/** Links of an embedded page open beside the page around it. */
function openElsewhere(): () => void {
  const base = document.createElement('base');
  base.target = '_blank';
  document.head.append(base);
  return () => base.remove();
}

interface EmbedFootProps {
  /** Play's run; left out where the page is another. */
  readonly playground: Playground | undefined;
}

/** The foot of an embedded page: a way to all of it. While it is there, the page around it is told what happens. */
export function EmbedFoot({ playground }: EmbedFootProps) {
  const { title } = useWords().play;
  const words = useTeachingWords().embed;
  const foot = useRef<HTMLElement>(null);

  useEffect(openElsewhere, []);
  useEffect(() => {
    const page = foot.current?.closest('.page');
    if (!page) return;
    const measure = () => tellHeight(Math.ceil(page.getBoundingClientRect().height));
    const observer = new ResizeObserver(measure);
    observer.observe(page);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const teller = createTeller();
    teller.tell('initialized');
    const leave = playground && watchPlay(playground, teller);
    return () => {
      leave?.();
      teller.stop();
    };
  }, [playground]);

  return (
    <footer ref={foot} className={styles.foot}>
      {title} · {/* What is set by then. */}
      <a href={fullAddress()} rel="noopener" onClick={(event) => (event.currentTarget.href = fullAddress())}>
        {words.back}
      </a>
    </footer>
  );
}
