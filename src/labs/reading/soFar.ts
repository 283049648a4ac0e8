import { createStore } from 'zustand/vanilla';
import { recall, remember } from '../../ui/remember.ts';

const NAME = 'read';
/** Of a chapter: beyond this only its end is left. */
const ALL = 0.97;

/** Where a text stands in the window, in pixels. */
export interface Placed {
  /** Of the text, below the window's top. */
  readonly top: number;
  readonly height: number;
  readonly window: number;
}

/** How much of a text lies above the window's lower edge, in [0, 1]. */
export const shareAbove = ({ top, height, window }: Placed): number =>
  height > 0 ? Math.min(1, Math.max(0, (window - top) / height)) : 0;

/** How much has been read, of which `before` had been: what was jumped over hasn't. */
export function readBy(before: number, placed: Placed): number {
  const { top, height, window } = placed;
  // One window may pass between two looks.
  return before * height + window < -top ? before : Math.max(before, shareAbove(placed));
}

export const isRead = (share: number): boolean => share >= ALL;

/** Shares of chapters by their names; of what was stored, what makes sense. */
export function sharesIn(stored: string | undefined): Readonly<Record<string, number>> {
  try {
    const entries = Object.entries(JSON.parse(stored ?? '{}') as object);
    return Object.fromEntries(entries.filter(([, share]) => typeof share === 'number' && share >= 0 && share <= 1));
  } catch {
    return {};
  }
}

/** How much the reader has read of each chapter, by its name, in this browser. */
export const soFar = createStore(() => sharesIn(recall(NAME)));

/** Keeps it, in steps of a per cent: the page needn't hear of every pixel. */
export function keepRead(chapter: string, share: number): void {
  const whole = Math.floor(100 * share) / 100;
  if (whole <= (soFar.getState()[chapter] ?? 0)) return;
  soFar.setState({ [chapter]: whole });
  remember(NAME, JSON.stringify(soFar.getState()));
}
