import { bisectCenter } from 'd3-array';
import type { Chart } from './chart.ts';
import type { Grid } from './grid.ts';
import type { Colour } from './palette.ts';

/** A single point of a curve: where it stands now, or a value it takes at one place only. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  /** `open`: the curve comes near but doesn't take the value. */
  readonly style: 'open' | 'closed';
}

export interface Curve {
  readonly label: string;
  readonly colour: Colour;
  /** x ascending; y may be +∞ (drawn above the break) or NaN (a gap). */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly length: number;
  readonly dash?: readonly number[];
  /** Height of the band [0, floor] that the estimator can't see below. */
  readonly floor?: number | undefined;
  /** A noisy curve is drawn as its mean and range every few pixels. */
  readonly noisy?: boolean;
  readonly points?: readonly CurvePoint[];
  /** The number beside the label. */
  readonly reading?: string | undefined;
}

export interface CurvePlot extends Grid {
  readonly curves: readonly Curve[];
  /** Words of an ordinate and of an abscissa under the crosshair. */
  readonly format: (y: number) => string;
  readonly formatX: (x: number) => string;
}

/** Pixels a column of a noisy curve. */
const COLUMN = 3;

type Samples = Pick<Curve, 'x' | 'y' | 'length'>;

/** The curve's value at x itself; NaN where it has no sample there. */
export function valueAt({ x, y, length }: Samples, at: number): number {
  const nearest = bisectCenter(x, at, 0, length);
  return nearest < length && x[nearest] === at ? (y[nearest] as number) : Number.NaN;
}

/** The abscissa nearest to x at which one of the curves has a sample; by ratio where the axis is logarithmic. */
export function nearestSample(curves: readonly Samples[], at: number, log = false): number | undefined {
  const place = log ? Math.log : Number;
  const away = (sample: number | undefined) => Math.abs(place(sample ?? Number.NaN) - place(at));
  let best: number | undefined;
  for (const { x, length } of curves) {
    const nearest = bisectCenter(x, at, 0, length);
    for (let i = Math.max(0, nearest - 1); i <= nearest + 1 && i < length; i++) {
      if (best === undefined || away(x[i]) < away(best)) best = x[i];
    }
  }
  return best;
}

/** Abscissae at which one of the curves has a sample, the first and the last among them: `count` at most, evenly spread. */
export function sampledAt(curves: readonly Samples[], count: number, log = false): number[] {
  const sampled = curves.filter(({ length }) => length > 0);
  if (sampled.length === 0) return [];
  if (sampled.every(({ length }) => length <= count)) {
    const all = new Set(sampled.flatMap(({ x, length }) => Array.from({ length }, (_, i) => x[i] as number)));
    if (all.size <= count) return [...all].sort((a, b) => a - b);
  }
  const first = Math.min(...sampled.map(({ x }) => x[0] as number));
  const last = Math.max(...sampled.map(({ x, length }) => x[length - 1] as number));
  const spread = (share: number) =>
    log && first > 0 ? first * (last / first) ** share : first + (last - first) * share;
  const places = Array.from({ length: count }, (_, k) => nearestSample(sampled, spread(k / (count - 1)), log) ?? first);
  return [...new Set(places)];
}

/** Cuts a curve into its runs of finite and of infinite values: [first, past the last, infinite]. */
export function runs(y: ArrayLike<number>, length: number): [number, number, boolean][] {
  const found: [number, number, boolean][] = [];
  for (let i = 0; i < length; i++) {
    const value = y[i] as number;
    const infinite = value === Number.POSITIVE_INFINITY;
    if (!infinite && !Number.isFinite(value)) continue;
    const last = found.at(-1);
    if (last && last[1] === i && last[2] === infinite) last[1] = i + 1;
    else found.push([i, i + 1, infinite]);
  }
  return found;
}

/** Mean and range of the finite values in each column of pixels: rows (x, mean, least, most). */
export function columns(chart: Chart, { x, y, length }: Curve): Float64Array {
  const out: number[] = [];
  let [column, count, sum, least, most] = [Number.NaN, 0, 0, 0, 0];
  // The sum of large values may be infinite; their mean isn't.
  const mean = () => Math.min(most, Math.max(least, sum / count));
  const close = () => count > 0 && out.push(chart.left + (column + 0.5) * COLUMN, mean(), least, most);
  for (let i = 0; i < length; i++) {
    const value = y[i] as number;
    if (!Number.isFinite(value)) continue;
    const here = Math.floor((chart.x(x[i] as number) - chart.left) / COLUMN);
    if (here !== column) {
      close();
      [column, count, sum, least, most] = [here, 0, 0, value, value];
    }
    count++;
    sum += value;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  close();
  return Float64Array.from(out);
}
