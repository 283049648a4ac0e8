import type { Palette } from './palette.ts';
import type { Viewport } from './viewport.ts';

const TURN = 2 * Math.PI;

/** One path of circles around n × 2 points; points far outside the picture, or nowhere, are left out. */
function circles(context: CanvasRenderingContext2D, viewport: Viewport, points: ArrayLike<number>, radius: number) {
  const [x0, x1, y0, y1] = viewport.bounds;
  const [left, right, top, bottom] = [
    viewport.x(2 * x0 - x1),
    viewport.x(2 * x1 - x0),
    viewport.y(2 * y1 - y0),
    viewport.y(2 * y0 - y1),
  ];
  context.beginPath();
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = viewport.x(points[i] as number);
    const y = viewport.y(points[i + 1] as number);
    if (!(x > left && x < right && y > top && y < bottom)) continue;
    context.moveTo(x + radius, y);
    context.arc(x, y, radius, 0, TURN);
  }
}

/** A dot's radius as a share of the picture's side, between the least and the largest that are drawn. */
export const DOT_SHARE = 1 / 230;

/** Dots shrink with the picture, so that a phone's stage isn't a smear. */
function dotRadius(viewport: Viewport): number {
  const side = viewport.scale * (viewport.bounds[1] - viewport.bounds[0]);
  return Math.min(3, Math.max(1.6, side * DOT_SHARE));
}

/** Real samples (n × 2): filled dots. */
export function drawReal(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  palette: Palette,
  points: ArrayLike<number>,
): void {
  circles(context, viewport, points, dotRadius(viewport));
  context.globalAlpha = 0.72;
  context.fillStyle = palette.real;
  context.fill();
  context.globalAlpha = 1;
}

/** Generated samples (n × 2): rings, paper inside, so that they stay apart from the dots without their colour. */
export function drawGenerated(
  context: CanvasRenderingContext2D,
  viewport: Viewport,
  palette: Palette,
  points: ArrayLike<number>,
): void {
  circles(context, viewport, points, dotRadius(viewport) * 1.05);
  context.globalAlpha = 0.3;
  context.fillStyle = palette.paper;
  context.fill();
  context.globalAlpha = 0.85;
  context.strokeStyle = palette.generated;
  context.lineWidth = dotRadius(viewport) * 0.5;
  context.stroke();
  context.globalAlpha = 1;
}
