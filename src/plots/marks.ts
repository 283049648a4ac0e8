import { arrow } from './arrows.ts';
import { createFieldPainter } from './field.ts';
import { extentOf, levelsFor } from './levels.ts';
import type { Colour } from './palette.ts';
import type { Mark, PlanePen } from './plane.ts';
import { drawSamples } from './scatter.ts';
import type { Bounds, Viewport } from './viewport.ts';

/** Points as n × 2 numbers in data units. */
export type Points = ArrayLike<number>;

/** More points or lines than this are thinned evenly: one more couldn't be seen. */
const MOST = 4096;
/** Pixels end here: further out nothing is seen, and infinite ones can't be drawn. */
const FAR = 1e5;

/** Which rows of n to draw: all, or evenly spread ones. */
function* rowsOf(points: Points): Generator<number> {
  const count = points.length >>> 1;
  const every = Math.max(1, count / MOST);
  for (let k = 0; k < count; k += every) yield Math.floor(k);
}

function thinned(points: Points): Points {
  if (points.length <= 2 * MOST) return points;
  return [...rowsOf(points)].flatMap((k) => [points[2 * k] as number, points[2 * k + 1] as number]);
}

const far = (pixel: number) => Math.min(FAR, Math.max(-FAR, pixel));

/** The pixel of row k, NaN where it is no place. */
function pixelOf(viewport: Viewport, points: Points, k: number): readonly [number, number] {
  return [far(viewport.x(points[2 * k] as number)), far(viewport.y(points[2 * k + 1] as number))];
}

/** Real samples as dots and generated ones as rings. */
export function samples<Found>(
  of: (found: Found) => { readonly real?: Points; readonly generated?: Points },
): Mark<Found> {
  return ({ context, viewport, palette }, found) => {
    const { real, generated } = of(found);
    drawSamples(context, viewport, palette, real && thinned(real), generated && thinned(generated));
  };
}

/** Points of their own: filled, hollow, or crosses. */
export function points<Found>(
  of: (found: Found) => Points,
  { colour, style = 'dot' }: { readonly colour: Colour; readonly style?: 'dot' | 'ring' | 'cross' },
): Mark<Found> {
  return ({ context, viewport, palette, lit }, found) => {
    const size = lit === colour ? 4.5 : 3.2;
    const at = of(found);
    context.beginPath();
    for (const k of rowsOf(at)) {
      const [x, y] = pixelOf(viewport, at, k);
      if (Number.isNaN(x + y)) continue;
      if (style === 'cross') {
        context.moveTo(x - size, y - size);
        context.lineTo(x + size, y + size);
        context.moveTo(x - size, y + size);
        context.lineTo(x + size, y - size);
      } else {
        context.moveTo(x + size, y);
        context.arc(x, y, size, 0, 2 * Math.PI);
      }
    }
    context.fillStyle = palette[colour];
    context.strokeStyle = palette[colour];
    context.lineWidth = 1.6;
    if (style === 'dot') context.fill();
    else context.stroke();
  };
}

/** What a transport plan carries: row k of `from` to row k of `to`, `mass` of it; equal masses where absent. */
export interface Plan {
  readonly from: Points;
  readonly to: Points;
  readonly mass?: ArrayLike<number>;
}

/** So many opacities tell masses apart; each is one path, which costs less than a stroke a pair. */
const SHADES = 4;

/** A line a pair of a transport plan, the more opaque the more it carries. */
export function plan<Found>(of: (found: Found) => Plan, colour: Colour = 'wasserstein'): Mark<Found> {
  return ({ context, viewport, palette, lit }, found) => {
    const { from, to, mass } = of(found);
    const rows = [...rowsOf(from.length < to.length ? from : to)];
    const carried = (k: number) => (mass ? (mass[k] as number) : 1);
    const most = rows.reduce((least, k) => Math.max(least, carried(k)), 0);
    const shadeOf = (k: number) => Math.min(SHADES - 1, Math.floor((carried(k) / most) * SHADES));
    context.strokeStyle = palette[colour];
    context.lineWidth = lit === colour ? 2 : 1.2;
    for (let shade = 0; shade < SHADES; shade++) {
      context.beginPath();
      for (const k of rows) {
        if (!(carried(k) > 0) || shadeOf(k) !== shade) continue;
        const [[x0, y0], [x1, y1]] = [pixelOf(viewport, from, k), pixelOf(viewport, to, k)];
        if (Number.isNaN(x0 + y0 + x1 + y1)) continue;
        context.moveTo(x0, y0);
        context.lineTo(x1, y1);
      }
      context.globalAlpha = 0.15 + (0.6 * (shade + 1)) / SHADES;
      context.stroke();
    }
  };
}

/** Arrows from points by vectors (n × 2 each), both in data units. */
export function arrows<Found>(
  of: (found: Found) => { readonly at: Points; readonly by: Points },
  colour: Colour = 'ink',
): Mark<Found> {
  return ({ context, viewport, palette, lit }, found) => {
    const { at, by } = of(found);
    context.beginPath();
    for (const k of rowsOf(at)) {
      const [x, y] = pixelOf(viewport, at, k);
      const [dx, dy] = [viewport.scale * (by[2 * k] as number), -viewport.scale * (by[2 * k + 1] as number)];
      const long = Math.hypot(dx, dy);
      if (Number.isFinite(x + y + long)) arrow(context, x, y, dx / long, dy / long, Math.min(long, FAR), 7);
    }
    context.strokeStyle = palette[colour];
    context.lineWidth = lit === colour ? 2.6 : 1.6;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke();
  };
}

/** Steps shorter than this aren't drawn one by one, in pixels. */
const STRIDE = 0.5;

/** A way through the plane: hollow where it begins, filled where it stands now, broken where it is no place. */
export function trajectory<Found>(
  of: (found: Found) => Points,
  { colour, dash = [] }: { readonly colour: Colour; readonly dash?: readonly number[] },
): Mark<Found> {
  return (pen, found) => {
    const { context, viewport, palette, lit } = pen;
    const way = of(found);
    const count = way.length >>> 1;
    let [lastX, lastY] = [Number.NaN, Number.NaN];
    context.beginPath();
    for (let k = 0; k < count; k++) {
      const [x, y] = pixelOf(viewport, way, k);
      if (Number.isNaN(x + y)) [lastX, lastY] = [Number.NaN, Number.NaN];
      else if (Number.isNaN(lastX)) {
        context.moveTo(x, y);
        [lastX, lastY] = [x, y];
      } else if (Math.hypot(x - lastX, y - lastY) >= STRIDE || k === count - 1) {
        context.lineTo(x, y);
        [lastX, lastY] = [x, y];
      }
    }
    context.strokeStyle = palette[colour];
    context.lineWidth = lit === colour ? 3 : 1.8;
    context.lineJoin = 'round';
    context.setLineDash([...dash]);
    context.stroke();
    context.setLineDash([]);
    if (count === 0) return;
    drawEnd(pen, colour, pixelOf(viewport, way, 0), palette.paper);
    drawEnd(pen, colour, pixelOf(viewport, way, count - 1), palette[colour]);
  };
}

function drawEnd(
  { context, palette }: PlanePen,
  colour: Colour,
  [x, y]: readonly [number, number],
  fill: string,
): void {
  if (Number.isNaN(x + y)) return;
  context.beginPath();
  context.arc(x, y, 3.6, 0, 2 * Math.PI);
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = palette[colour];
  context.lineWidth = 1.4;
  context.stroke();
}

/** A function's values on an n × n grid, row by row from the lowest, over `bounds` or else the whole plane. */
export interface Field {
  readonly values: Float32Array;
  readonly n: number;
  readonly bounds?: Bounds;
  /** What the colours span, unless it is the values’ own spread: a discriminator’s 0 and 1. */
  readonly range?: readonly [number, number];
}

/** A field as bands of colour with its level lines, or the lines alone. */
export function field<Found>(of: (found: Found) => Field | undefined, parts: 'bands' | 'lines' = 'bands'): Mark<Found> {
  const painter = createFieldPainter(256);
  return ({ context, viewport, palette }, found) => {
    const { values, n, bounds = viewport.bounds, range } = of(found) ?? {};
    if (!values || n === undefined) return;
    const levels = levelsFor(extentOf(values, n, range));
    const over = { ...viewport, bounds };
    if (parts === 'bands') painter.fill(context, over, palette, values, n, levels);
    painter.lines(context, over, palette, values, n, levels);
  };
}
