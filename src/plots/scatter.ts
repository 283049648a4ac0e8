import type { Palette } from './palette.ts';
import type { Viewport } from './viewport.ts';

const TURN = 2 * Math.PI;

/** Adds circles around the points of n × 2 from `first` to before `last`; points far outside the picture, or nowhere, are left out. */
function circles(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  points: ArrayLike<number>,
  radius: number,
  first = 0,
  last = points.length >>> 1,
): void {
  const [x0, x1, y0, y1] = viewport.bounds;
  const [left, right] = [viewport.x(2 * x0 - x1), viewport.x(2 * x1 - x0)];
  const [top, bottom] = [viewport.y(2 * y1 - y0), viewport.y(2 * y0 - y1)];
  context.beginPath();
  for (let i = 2 * first; i < 2 * last; i += 2) {
    const x = viewport.x(points[i] as number);
    const y = viewport.y(points[i + 1] as number);
    if (!(x > left && x < right && y > top && y < bottom)) continue;
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, TURN);
  }
}

/** A dot's radius as a share of the picture's side, between the least and the largest that are drawn. */
export const DOT_SHARE = 1 / 230;

/** Dots shrink and grow with the picture, so that a phone's stage isn't a smear and a projector's not dust. */
function dotRadius(viewport: Viewport): number {
  const side = viewport.scale * (viewport.bounds[1] - viewport.bounds[0]);
  return Math.min(5.2, Math.max(1.7, side * DOT_SHARE));
}

/** A ring leaves a disc and its own stroke room inside. */
const RING = 1.45;
const DISC = 0.85;
/** One ring in so many lies on top: a generator that has collapsed among the real samples is seen. */
const ON_TOP = 64;

/**
 * Draws real samples (n × 2) as filled dots and generated ones as wider rings
 * beneath them, so that where both coincide a core shows the one and a rim the other.
 */
export function drawSamples(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  palette: Palette,
  real: ArrayLike<number> | undefined,
  generated: ArrayLike<number> | undefined,
): void {
  const radius = dotRadius(viewport);
  const rings = (first: number, last: number) => {
    if (!generated) return;
    circles(context, viewport, generated, RING * radius, first, last);
    context.globalAlpha = 0.95;
    context.strokeStyle = palette.generated;
    context.lineWidth = 0.55 * radius;
    context.stroke();
  };
  const count = (generated?.length ?? 0) >>> 1;
  const onTop = Math.ceil(count / ON_TOP);
  rings(onTop, count);
  if (real) {
    circles(context, viewport, real, DISC * radius);
    context.globalAlpha = 0.95;
    context.fillStyle = palette.real;
    context.fill();
  }
  rings(0, onTop);
  context.globalAlpha = 1;
}
