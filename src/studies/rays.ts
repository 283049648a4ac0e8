import { type Asked, normsOf } from '../engines/probe.ts';

/** Segments from generated points y to real points x, row by row. */
export interface Rays {
  /** n × 2 each. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** ‖x − y‖. */
  readonly lengths: Float64Array;
}

/** Places looked at on every segment, in the middle of as many equal parts. */
export const STOPS = 12;

/** A function along segments: at STOPS places x_t of each, one segment after another. */
export interface Along {
  /** ∇f, and its norm. */
  readonly slopes: Float64Array;
  readonly norms: Float64Array;
  /** Between ∇f and x − y. */
  readonly cosines: Float64Array;
  /** f(x_t) − f(y). */
  readonly rises: Float64Array;
  /** The slope of the straight line through 0 that is nearest to the rises, and the share of their variance that it explains. */
  readonly slope: number;
  readonly straightness: number;
}

export function raysOf(real: Float64Array, generated: Float64Array): Rays {
  const lengths = normsOf(real.map((entry, i) => entry - (generated[i] as number)));
  return { from: generated, to: real, lengths };
}

/** The share of the way at stop k. */
const shareOf = (k: number) => ((k % STOPS) + 0.5) / STOPS;

/** ‖x_t − y‖ at every stop. */
export const waysOf = ({ lengths }: Rays): Float64Array =>
  Float64Array.from(
    { length: lengths.length * STOPS },
    (_, k) => shareOf(k) * (lengths[Math.floor(k / STOPS)] as number),
  );

/** x_t at every stop. */
export function placesOf({ from, to, lengths }: Rays): Float64Array {
  return Float64Array.from({ length: 2 * STOPS * lengths.length }, (_, i) => {
    const k = i >> 1;
    const entry = 2 * Math.floor(k / STOPS) + (i % 2);
    return (1 - shareOf(k)) * (from[entry] as number) + shareOf(k) * (to[entry] as number);
  });
}

export function alongOf(rays: Rays, of: Asked): Along {
  const { from, to, lengths } = rays;
  const starts = of(from).f;
  const { f, slopes } = of(placesOf(rays));
  const ways = waysOf(rays);
  const norms = normsOf(slopes);
  const cosines = norms.map((norm, k) => {
    const ray = Math.floor(k / STOPS);
    const towards = (axis: 0 | 1) => (to[2 * ray + axis] as number) - (from[2 * ray + axis] as number);
    const along = (slopes[2 * k] as number) * towards(0) + (slopes[2 * k + 1] as number) * towards(1);
    return along / (norm * (lengths[ray] as number));
  });
  const rises = f.map((value, k) => value - (starts[Math.floor(k / STOPS)] as number));
  return { slopes, norms, cosines, rises, ...straightLine(ways, rises) };
}

/** The least-squares line through 0. */
function straightLine(x: Float64Array, y: Float64Array): Pick<Along, 'slope' | 'straightness'> {
  let [xx, xy] = [0, 0];
  for (let k = 0; k < x.length; k++) {
    xx += (x[k] as number) ** 2;
    xy += (x[k] as number) * (y[k] as number);
  }
  const slope = xy / xx;
  const middle = y.reduce((sum, value) => sum + value, 0) / y.length;
  const left = y.reduce((sum, value, k) => sum + (value - slope * (x[k] as number)) ** 2, 0);
  const all = y.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return { slope, straightness: 1 - left / all };
}
