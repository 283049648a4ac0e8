import type { Mode } from '../../../datasets/dataset.ts';
import type { Palette } from '../../../plots/palette.ts';

/** So much of the plane a picture shows to either side, data units: the window of every run. */
const REACH = 3;
const DOT = 0.8;
const CROSS = 2.5;

/** Draws where a run's points are, over the modes that they are to cover, in a square of `side` CSS pixels. */
export function drawRun(
  context: CanvasRenderingContext2D,
  side: number,
  palette: Palette,
  points: Float32Array,
  modes: readonly Mode[],
): void {
  const px = (x: number) => (side / 2) * (1 + x / REACH);
  const py = (y: number) => (side / 2) * (1 - y / REACH);
  context.fillStyle = palette.generated;
  for (let i = 0; i < points.length; i += 2) {
    context.fillRect(px(points[i] as number) - DOT, py(points[i + 1] as number) - DOT, 2 * DOT, 2 * DOT);
  }
  context.strokeStyle = palette.real;
  context.lineWidth = 1;
  context.beginPath();
  for (const { x, y } of modes) {
    context.moveTo(px(x) - CROSS, py(y));
    context.lineTo(px(x) + CROSS, py(y));
    context.moveTo(px(x), py(y) - CROSS);
    context.lineTo(px(x), py(y) + CROSS);
  }
  context.stroke();
}
