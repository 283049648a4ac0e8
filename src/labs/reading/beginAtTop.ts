import { type MouseEvent, useEffect } from 'react';

let asked = false;

/** For links: the page that this one opens begins at its top, and is where the keyboard goes on. */
export function beginAtTop({ metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): void {
  // Those open another tab or window, which begins there by itself.
  asked = !(metaKey || ctrlKey || shiftKey || altKey);
}

/** For pages: does what such a link asked for, when the page is there. @param page its name */
export function useBeginning(page: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another beginning
  useEffect(() => {
    if (!asked) return;
    asked = false;
    scrollTo({ top: 0, behavior: 'instant' });
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [page]);
}
