import type { MapCell } from './cellMap.ts';
import type { Domain } from './domain.ts';
import { BAR_ROOM, drawBar, type HeatScale } from './heat.ts';
import type { Palette } from './palette.ts';

/** What the colours of a map stand for: numbers on a scale, or names, each with a cell as it is drawn. */
export interface MapLegend {
  readonly scale?: HeatScale | undefined;
  readonly names: readonly { readonly cell: MapCell; readonly label: string }[];
}

/** A sample cell, the room before its label and between two names, and a line's height. */
const SAMPLE = 14;
const GAP = 5;
const APART = 14;
const LINE = 20;

interface Placed {
  readonly x: number;
  readonly line: number;
}

/** Names side by side, on as many lines as they need. */
function placed(context: CanvasRenderingContext2D, width: number, { names }: MapLegend): Placed[] {
  let [x, line] = [0, 0];
  return names.map(({ label }) => {
    const wide = SAMPLE + GAP + context.measureText(label).width;
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const at = { x, line };
    x += wide + APART;
    return at;
  });
}

/** The CSS pixels that a legend takes; measured in the context's font. */
export function legendRoom(context: CanvasRenderingContext2D, width: number, legend: MapLegend): number {
  const lines = Math.max(-1, ...placed(context, width, legend).map(({ line }) => line)) + 1;
  return 6 + LINE * lines + (legend.scale ? BAR_ROOM : 0);
}

type DrawCell = (cell: MapCell, x0: number, y0: number, x1: number, y1: number) => void;

/** Draws a legend from `top` on, with cells drawn as on the map. */
export function drawMapLegend(
  context: CanvasRenderingContext2D,
  [left, right]: Domain,
  top: number,
  palette: Palette,
  legend: MapLegend,
  drawCell: DrawCell,
): void {
  const from = top + 6 + (legend.scale ? BAR_ROOM : 0);
  if (legend.scale) drawBar(context, [left, right], top, palette, legend.scale);
  placed(context, right - left, legend).forEach(({ x, line }, k) => {
    const { cell, label } = legend.names[k] as MapLegend['names'][number];
    const y = from + LINE * line;
    drawCell(cell, left + x, y, left + x + SAMPLE, y + SAMPLE);
    context.fillStyle = palette.muted;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(label, left + x + SAMPLE + GAP, y + SAMPLE / 2, right - left - SAMPLE - GAP);
  });
}
