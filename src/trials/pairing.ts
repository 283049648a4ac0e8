import { type Experiment, tableFor } from '../experiment/experiment.ts';
import { differences } from '../fields/query.ts';
import { mean } from '../math/mean.ts';
import { studentBound } from '../math/student.ts';
import type { TrialName } from './series.ts';
import type { Trial } from './trial.ts';

/** What one run's curve is above another's, at the looks that both have. */
export interface Difference {
  readonly iteration: readonly number[];
  /** Second minus first; NaN where either isn't defined, or both are infinite. */
  readonly difference: Float64Array;
}

type Curves = Pick<Trial, 'iteration' | 'series'>;

/** The difference of two runs of one plan, look by look. On the same seed and data they are measured on the same samples. */
export function differenceOf(first: Curves, second: Curves, name: TrialName): Difference {
  const at = new Map(second.iteration.map((iteration, k) => [iteration, second.series[name][k]]));
  const iteration = first.iteration.filter((one) => at.has(one));
  const own = new Map(first.iteration.map((one, k) => [one, first.series[name][k] ?? Number.NaN]));
  const difference = Float64Array.from(iteration, (one) => (at.get(one) ?? Number.NaN) - (own.get(one) ?? Number.NaN));
  return { iteration, difference };
}

export interface Banded {
  readonly iteration: readonly number[];
  readonly middle: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** How many differences are behind each. */
  readonly counts: readonly number[];
}

interface Spread {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

function bandOf(
  iteration: readonly number[],
  valuesAt: (k: number) => readonly number[],
  spread: (values: readonly number[]) => Spread,
): Banded {
  const values = iteration.map((_, k) => valuesAt(k).filter((value) => !Number.isNaN(value)));
  const spreads = values.map(spread);
  const column = (name: keyof Spread) => Float64Array.from(spreads, (one) => one[name]);
  return {
    iteration,
    middle: column('middle'),
    low: column('low'),
    high: column('high'),
    counts: values.map(({ length }) => length),
  };
}

/** Looks on either side of one that a window takes in. */
export const WINDOW = 2;

/**
 * What one pair alone can say of how far its difference wavers: its least and its most over the looks around each, five of
 * them and fewer at the ends. It knows nothing of other seeds.
 */
export function overWindows({ iteration, difference }: Difference): Banded {
  const around = (k: number) => [...difference.slice(Math.max(0, k - WINDOW), k + WINDOW + 1)];
  const band = bandOf(iteration, around, (values) => ({
    middle: Number.NaN,
    low: values.length > 0 ? Math.min(...values) : Number.NaN,
    high: values.length > 0 ? Math.max(...values) : Number.NaN,
  }));
  return { ...band, middle: difference };
}

/** How sure the interval over seeds is. */
export const CONFIDENCE = 0.95;

/**
 * The mean difference over pairs, one a seed, with Student's interval for it: mean ± t·s/√n, n − 1 degrees of freedom. It takes
 * the differences for independent and nearly normal; of a single pair there is no interval.
 */
export function overSeeds(pairs: readonly Difference[]): Banded {
  const [first, ...others] = pairs.map(
    (pair) => new Map(pair.iteration.map((one, k) => [one, pair.difference[k] as number])),
  );
  const common = [...(first?.keys() ?? [])].filter((one) => others.every((other) => other.has(one)));
  const at = (k: number) => [first, ...others].map((pair) => pair?.get(common[k] as number) ?? Number.NaN);
  return bandOf(common, at, (values) => {
    const middle = mean(values);
    const variance = mean(values, (value) => (value - middle) ** 2) * (values.length / (values.length - 1));
    const half = studentBound(CONFIDENCE, values.length - 1) * Math.sqrt(variance / values.length);
    return { middle, low: middle - half, high: middle + half };
  });
}

/**
 * The first iteration whose losses differ by more than a share of the larger, 0 for any difference at all; a NaN differs from
 * every number. Traces hold two losses an iteration. Undefined where none does so far.
 */
export function partingOf(first: Float32Array, second: Float32Array, share: number): number | undefined {
  const both = Math.min(first.length, second.length);
  for (let i = 0; i < both; i++) {
    const [a, b] = [first[i] as number, second[i] as number];
    if (Object.is(a, b) || Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b))) continue;
    return (i >>> 1) + 1;
  }
  return undefined;
}

/** Whether a field has a say in which points and latent vectors a run is given. */
const drawn = (path: string) =>
  path.startsWith('dataset.') || path.startsWith('latent.') || path === 'batchSize' || path === 'seed';

/**
 * The fields for which two runs see other batches, in the first's order: none where every batch of one is a batch of the
 * other's at the same address (their noise apart), so that nothing but their settings sets them apart.
 */
export function otherBatches(first: Experiment, second: Experiment): readonly string[] {
  const { kind } = first.dataset;
  if (kind !== second.dataset.kind) return ['dataset.kind'];
  const paths = differences(tableFor(kind), first, second).map(([path]) => path);
  // The latent vectors of a noised generator are points.
  const noised = [first, second].some(({ generator }) => generator.kind === 'noised');
  const own = (path: string) => drawn(path) || (noised && (path === 'generator.kind' || path === 'generator.spread'));
  return paths.filter(own);
}
