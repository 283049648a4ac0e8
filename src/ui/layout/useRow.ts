import { type RefObject, useEffect, useRef } from 'react';

/** How much of what stands before it stays in sight, in CSS pixels. */
const BEFORE = 32;

/**
 * A row of links or buttons that scrolls sideways where there is no room for all: what is current comes into sight, and what
 * gets the focus does by itself. Its style sheet places it, so that offsets count from its edge. @param current what changes with it
 */
export function useRow<Row extends HTMLElement>(current: string): RefObject<Row | null> {
  const ref = useRef<Row>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one is current
  useEffect(() => {
    const row = ref.current;
    const at = row?.querySelector<HTMLElement>('[aria-current]:not([aria-current="false"]), [aria-pressed="true"]');
    if (row && at) row.scrollLeft = at.offsetLeft - BEFORE;
  }, [current]);
  return ref;
}
