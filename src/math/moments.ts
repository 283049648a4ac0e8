import { mean } from './mean.ts';

/** How values are spread, and how far their tails reach. */
export interface Moments {
  readonly mean: number;
  readonly deviation: number;
  /** E(x − mean)⁴ over the deviation's fourth power: 3 for normal numbers, without bound for heavy tails. */
  readonly kurtosis: number;
  readonly median: number;
  /** Half of the values lie as near to the median. */
  readonly mad: number;
  /** The furthest from the median, in those. */
  readonly furthest: number;
}

/** Root of the mean square distance from the mean; NaN of nothing. */
export function deviationOf(values: ArrayLike<number>, centre = mean(values)): number {
  return Math.sqrt(mean(values, (value) => (value - centre) ** 2));
}

const middle = (sorted: Float64Array) => sorted[sorted.length >>> 1] as number;

/** The upper one of two in the middle; NaN of nothing. */
export const medianOf = (values: Float64Array): number => (values.length > 0 ? middle(values.toSorted()) : Number.NaN);

/** NaN of nothing. */
export function momentsOf(values: Float64Array): Moments {
  const centre = mean(values);
  const deviation = deviationOf(values, centre);
  const median = medianOf(values);
  const away = values.map((value) => Math.abs(value - median)).sort();
  const mad = values.length > 0 ? middle(away) : Number.NaN;
  return {
    mean: centre,
    deviation,
    kurtosis: mean(values, (value) => (value - centre) ** 4) / deviation ** 4,
    median,
    mad,
    furthest: (away.at(-1) ?? Number.NaN) / mad,
  };
}
