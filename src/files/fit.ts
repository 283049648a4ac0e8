import type { Points } from '../fields/field.ts';
import { fillUniform } from '../math/draws.ts';

/** Where points lie: the smallest box that holds them all. */
export interface Extent {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** (x, y) becomes scale·(x − centre[0], y − centre[1]): shape and proportions stay. */
export interface Fit {
  readonly centre: readonly [number, number];
  readonly scale: number;
}

/** How much of the window fitted points span. */
const SHARE = 0.8;
/** Below this share of the window points are too small to be seen as a shape. */
const SMALL = 0.2;

function range(values: readonly number[]): readonly [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

export function extentOf(points: Points): Extent {
  return { x: range(points.map(([x]) => x)), y: range(points.map(([, y]) => y)) };
}

/** The longer half of the box. Halves are taken first: the sum of two largest numbers is no number. */
const reach = ({ x, y }: Extent) => Math.max(x[1] / 2 - x[0] / 2, y[1] / 2 - y[0] / 2);

export function inside([x, y]: readonly [number, number], bound: number): boolean {
  return Math.abs(x) <= bound && Math.abs(y) <= bound;
}

/** Whether points would be seen as they are in a window from −bound to bound. */
export function wantsFit(points: Points, bound: number): boolean {
  return points.some((point) => !inside(point, bound)) || reach(extentOf(points)) < SMALL * bound;
}

/** Rounded to three digits of `size`, so that what is said of a fit is what is done. */
function rounded(value: number, size: number): number {
  const step = 10 ** (2 - Math.floor(Math.log10(size)));
  return Number.isFinite(step) && step > 0 ? Math.round(value * step) / step : value;
}

/** The fit that puts points into the middle of a window from −bound to bound. */
export function fitInto(points: Points, bound: number): Fit {
  const extent = extentOf(points);
  const size = reach(extent);
  const middle = ([low, high]: readonly [number, number]) => rounded(low / 2 + high / 2, size);
  const centre = [middle(extent.x), middle(extent.y)] as const;
  const scale = size > 0 ? Number(((SHARE * bound) / size).toPrecision(3)) : 1;
  return { centre, scale };
}

/** A coordinate to a thousandth: finer than a pixel, and short in a link. */
export const grained = (value: number) => Number(value.toFixed(3)) + 0;

export function fitted(points: Points, { centre, scale }: Fit): Points {
  return points.map(([x, y]) => [grained(scale * (x - centre[0])), grained(scale * (y - centre[1]))] as const);
}

/**
 * `most` of the points, or all where there are no more: one from each of as many equal stretches
 * of their order, drawn within it, so that no rhythm of the file is sampled with.
 */
export function sampled(points: Points, most: number): Points {
  if (points.length <= most) return points;
  const uniforms = new Float64Array(most);
  fillUniform({ seed: 0, stream: 'own', iteration: 0, substep: 0 }, uniforms);
  const at = (i: number) => Math.floor(((i + (uniforms[i] as number)) * points.length) / most);
  return Array.from({ length: most }, (_, i) => points[at(i)] as Points[number]);
}
