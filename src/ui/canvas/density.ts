/** Once the browser takes so many milliseconds a frame, on average of so many frames, to bring the pictures on screen, they get fewer pixels. */
const SLOW = 12;
const FRAMES = 20;
/** What is left of the density then; a pixel of CSS always keeps one. */
const LEFT = 0.75;

/** How many pixels a canvas has for one of CSS: the display's, or fewer where the machine can't fill them in time. */
export interface Density {
  /** At most the display's own. */
  of(display: number): number;
  /** Tells what the browser took after a frame's pictures, milliseconds. */
  took(milliseconds: number, display: number): void;
  /** Returns how to unsubscribe. */
  subscribe(listener: () => void): () => void;
}

export function createDensity(): Density {
  const listeners = new Set<() => void>();
  let most = Number.POSITIVE_INFINITY;
  let [sum, frames] = [0, 0];
  const of = (display: number) => Math.min(display, most);
  return {
    of,
    took(milliseconds, display) {
      sum += milliseconds;
      if (++frames < FRAMES) return;
      const slow = sum > SLOW * FRAMES;
      [sum, frames] = [0, 0];
      if (!slow || of(display) <= 1) return;
      most = Math.max(1, LEFT * of(display));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
