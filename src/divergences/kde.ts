import { nearSums, type ScaledTable, scaledTable, tableProduct } from './kernelTables.ts';
import type { PointArray } from './points.ts';

export interface KernelGrid {
  /** Standard deviation h of the kernel in each coordinate, data units; at least 1/20 of a cell. */
  readonly bandwidth: number;
  /** Cells along each side. */
  readonly grid: number;
  /** The window is [lower, upper]². */
  readonly bounds: readonly [lower: number, upper: number];
}

/** A kernel density on the cells of a window, row-major, row 0 at the lower y. */
export interface KernelDensity {
  /** Probability of each cell; sums to 1, or is all 0 where no point lies in the window. */
  readonly mass: Float64Array;
  /** How many points lie in the window. */
  readonly inside: number;
  /** Log-probability of a cell, also where `mass` is too small to be held in 64 bits. */
  logMass(cell: number): number;
}

/** Kernels farther than 13h away in x or y weigh under e⁻⁸⁴ and aren't added up. */
const REACH = 13;
/** A sum of n kernels under n·TRUSTED may miss more than a part in 10⁹ by that: its logarithm is made afresh. */
const TRUSTED = 1e9 * Math.exp((-REACH * REACH) / 2);
/** A sum of products under this has lost terms to underflow. */
const UNDERFLOW = 1e-280;
/** Terms under e⁻⁴⁰ of the largest are lost in rounding. */
const LOST = 40;

/** Points in cell units, cell i being centred at i, in ascending order of x. */
interface SortedPoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function pointsInside(points: PointArray, { grid, bounds: [lower, upper] }: KernelGrid): SortedPoints {
  const perUnit = grid / (upper - lower);
  const within = (value: number) => value >= lower && value <= upper;
  const kept: number[] = [];
  for (let i = 0; i < points.length; i += 2) {
    if (within(points[i] as number) && within(points[i + 1] as number)) kept.push(i);
  }
  kept.sort((a, b) => (points[a] as number) - (points[b] as number));
  return {
    x: Float64Array.from(kept, (i) => ((points[i] as number) - lower) * perUnit - 0.5),
    y: Float64Array.from(kept, (i) => ((points[i + 1] as number) - lower) * perUnit - 0.5),
  };
}

/** log Σₙ of all kernels at the centre (i, j), whatever their distance. */
function logSum({ x, y }: SortedPoints, h: number, i: number, j: number): number {
  const scale = 0.5 / (h * h);
  const squared = (k: number) => (i - (x[k] as number)) ** 2 + (j - (y[k] as number)) ** 2;
  let nearest = Number.POSITIVE_INFINITY;
  for (let k = 0; k < x.length; k++) nearest = Math.min(nearest, squared(k));
  const farthest = nearest + LOST / scale;
  let sum = 0;
  for (let k = 0; k < x.length; k++) {
    const distance = squared(k);
    if (distance <= farthest) sum += Math.exp(scale * (nearest - distance));
  }
  return Math.log(sum) - scale * nearest;
}

/**
 * Gaussian product-kernel density estimate (Silverman 1986, section 4.2) at
 * the centres of a grid of cells, normalised over the window. Points outside
 * the window, NaN among them, are dropped.
 *
 * A Gaussian never vanishes, so neither does the estimate: where a sum is too
 * small to be exact, `logMass` adds up all the kernels, in logs if need be.
 *
 * @param points n × 2
 */
export function kernelDensity(points: PointArray, options: KernelGrid): KernelDensity {
  const { bandwidth, grid, bounds } = options;
  const h = (bandwidth * grid) / (bounds[1] - bounds[0]);
  const kept = pointsInside(points, options);
  const inside = kept.x.length;
  const mass = nearSums(kept.x, kept.y, h, grid, REACH * h + 1);
  const total = mass.reduce((sum, value) => sum + value, 0);
  if (inside > 0) for (let i = 0; i < mass.length; i++) mass[i] = (mass[i] as number) / total;
  const trusted = (inside * TRUSTED) / total;
  const logTotal = Math.log(total);
  let scaled: { x: ScaledTable; y: ScaledTable } | undefined;
  return {
    mass,
    inside,
    logMass(cell) {
      const value = mass[cell] as number;
      if (value > trusted) return Math.log(value);
      const i = cell % grid;
      const j = (cell - i) / grid;
      scaled ??= { x: scaledTable(kept.x, h, grid), y: scaledTable(kept.y, h, grid) };
      const logScale = scaled.x.logScale(i) + scaled.y.logScale(j);
      const sum = tableProduct(scaled.x.values, scaled.y.values, i, j, inside);
      return (sum > UNDERFLOW ? Math.log(sum) + logScale : logSum(kept, h, i, j)) - logTotal;
    },
  };
}
