import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Whether an element's style sheet sets its panels side by side, `--panels: side`:
 * the one place that decides it asks for room in rem, which no media query knows.
 */
export function useSideBySide(element: RefObject<HTMLElement | null>): boolean {
  const [side, setSide] = useState(true);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const look = () => setSide(getComputedStyle(current).getPropertyValue('--panels').trim() === 'side');
    look();
    // A change of the text's size changes the height at least.
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return side;
}
