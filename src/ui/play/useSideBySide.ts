import { type RefObject, useEffect, useState } from 'react';
import { zoom } from '../canvas/zoom.ts';

/** From about this width on, in rem, panels stand side by side: where the guess is right, the page is rendered once. */
const LIKELY = 68.75;

/**
 * Whether an element's style sheet sets its panels side by side, `--panels: side`:
 * the one place that decides it asks for room in rem, which no media query knows.
 */
export function useSideBySide(element: RefObject<HTMLElement | null>): boolean {
  const [side, setSide] = useState(() => innerWidth >= LIKELY * 16 * zoom());
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    // A change of the text's size changes the height at least. It is heard first once the page is laid out: who asked at
    // once would have it laid out within the task that renders it.
    const observer = new ResizeObserver(() => {
      setSide(getComputedStyle(current).getPropertyValue('--panels').trim() === 'side');
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return side;
}
