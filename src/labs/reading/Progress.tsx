import { useEffect, useRef } from 'react';
import styles from './reading.module.css';
import { keepRead, readBy, shareAbove, soFar } from './soFar.ts';

interface ProgressProps {
  readonly chapter: string;
  /** The chapter's text, once it stands there. */
  readonly text: () => Element | null | undefined;
}

/** A line along the window's top as long as the share of the chapter that has gone by; it notes how much was read. */
export function Progress({ chapter, text }: ProgressProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let request = 0;
    const look = () => {
      request = 0;
      const box = text()?.getBoundingClientRect();
      if (!box) return;
      const placed = { top: box.top, height: box.height, window: innerHeight };
      line.current?.style.setProperty('--share', String(shareAbove(placed)));
      keepRead(chapter, readBy(soFar.getState()[chapter] ?? 0, placed));
    };
    const soon = () => {
      request ||= requestAnimationFrame(look);
    };
    soon();
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(request);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, [chapter, text]);
  // The rail says it in words.
  return <div ref={line} aria-hidden="true" className={styles.line} />;
}
