import type { Curve } from './curve.ts';
import { drawLabel, WORDS } from './curveLabels.ts';
import type { Palette } from './palette.ts';

/** Height of a row of labels above the chart, and the space between two in a row. */
export const ROW = 16;
const APART = 12;

/** Where labels of these widths stand in rows of `room` pixels: (x, row) each. */
export function legendPlaces(widths: readonly number[], room: number): (readonly [x: number, row: number])[] {
  let [x, row] = [0, 0];
  return widths.map((width) => {
    if (x > 0 && x + WORDS + width > room) [x, row] = [0, row + 1];
    const place = [x, row] as const;
    x += WORDS + width + APART;
    return place;
  });
}

/** Names the curves in rows from `top` on. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  palette: Palette,
  curves: readonly Curve[],
  words: readonly string[],
  places: readonly (readonly [x: number, row: number])[],
  top: number,
): void {
  curves.forEach((curve, k) => {
    const [x, row] = places[k] as readonly [number, number];
    drawLabel(context, palette, curve, words[k] as string, x, top + ROW * (row + 0.5));
  });
}
