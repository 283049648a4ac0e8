import type { Draw } from './painter.ts';

/** How much larger than usual the page's type is, by the reader's wish or for a projector. */
export const zoom = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

/** The same drawing with its type and strokes as much larger as the page's; it counts in units of that size. */
export function zoomed(draw: Draw): Draw {
  return (context, width, height, now) => {
    const by = zoom();
    context.scale(by, by);
    return draw(context, width / by, height / by, now);
  };
}
