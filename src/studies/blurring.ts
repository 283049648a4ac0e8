import { transport } from '../divergences/transport.ts';
import { choice, integer } from '../fields/field.ts';
import { fillNormal } from '../math/draws.ts';
import { mean } from '../math/mean.ts';
import { deviationOf } from '../math/moments.ts';
import { trained } from './study.ts';

/** The most dimensions. */
const MOST = 32;

const parameters = {
  ruler: choice(['w', 'energy'], 'w'),
  /** Of each set of real points, normal in every coordinate. */
  points: integer(16, 256, 64, { scale: 'log' }),
  /** Pairs of sets in each dimension. */
  repeats: integer(4, 32, 16),
} as const;

/** What is found in one dimension: means over the pairs of sets, with their standard errors. */
export interface Blur {
  readonly dimension: number;
  /** Between two real sets. */
  readonly truth: number;
  readonly truthError: number;
  /** Between a real set and all mass at the mean. */
  readonly blur: number;
  readonly blurError: number;
  /** Of the difference of the two, which share a set. */
  readonly differenceError: number;
}

function draw(seed: number, dimension: number, set: number, count: number): Float64Array {
  const points = new Float64Array(count * dimension);
  fillNormal({ seed, stream: 'measureReal', iteration: dimension, substep: set }, points);
  return points;
}

/** Euclidean, n × m. */
function distances(a: Float64Array, b: Float64Array, dimension: number): Float64Array {
  const [n, m] = [a.length / dimension, b.length / dimension];
  const found = new Float64Array(n * m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let squared = 0;
      for (let k = 0; k < dimension; k++)
        squared += ((a[i * dimension + k] as number) - (b[j * dimension + k] as number)) ** 2;
      found[i * m + j] = Math.sqrt(squared);
    }
  }
  return found;
}

type Ruler = (a: Float64Array, b: Float64Array, dimension: number) => number;

export const rulers: Readonly<Record<'w' | 'energy', Ruler>> = {
  /** W₁ by the cheapest plan. */
  w: (a, b, d) => {
    const [n, m] = [a.length / d, b.length / d];
    return m === 1 ? mean(distances(a, b, d)) : transport(distances(a, b, d), n, m).value;
  },
  /** 2E‖X − Y‖ − E‖X − X′‖ − E‖Y − Y′‖ (Székely & Rizzo 2013). */
  energy: (a, b, d) => 2 * mean(distances(a, b, d)) - mean(distances(a, a, d)) - mean(distances(b, b, d)),
};

/**
 * Normal points in more and more dimensions: how far one set of them is from another, and from a single point at their mean
 * (Stanczuk et al. 2021). From some dimension on, fewer than it takes make the point the better model.
 */
export const blurring = trained(
  'blurring',
  parameters,
  async function* ({ ruler, points, repeats }, bench): AsyncGenerator<readonly Blur[], void> {
    const found: Blur[] = [];
    for (let dimension = 1; dimension <= MOST; dimension++) {
      const centre = new Float64Array(dimension);
      const [truths, blurs] = [new Float64Array(repeats), new Float64Array(repeats)];
      for (let k = 0; k < repeats; k++) {
        const [real, other] = [0, 1].map((side) => draw(bench.seed, dimension, 2 * k + side, points)) as [
          Float64Array,
          Float64Array,
        ];
        truths[k] = rulers[ruler](real, other, dimension);
        blurs[k] = rulers[ruler](real, centre, dimension);
        await bench.breathe((dimension - 1 + (k + 1) / repeats) / MOST);
      }
      const errorOf = (values: Float64Array) => deviationOf(values) / Math.sqrt(repeats - 1);
      found.push({
        dimension,
        truth: mean(truths),
        truthError: errorOf(truths),
        blur: mean(blurs),
        blurError: errorOf(blurs),
        differenceError: errorOf(truths.map((truth, k) => truth - (blurs[k] as number))),
      });
      yield found.slice();
    }
  },
);

/**
 * Where the two sets' distance overtakes the mean's, between the dimensions that it was found in: from there on it stays above.
 * NaN where it never does, or always is.
 */
export function crossing(found: readonly Blur[]): number {
  const gap = found.map(({ truth, blur }) => truth - blur);
  const last = gap.findLastIndex((value) => value <= 0);
  const [before, after] = [gap[last], gap[last + 1]];
  if (before === undefined || after === undefined) return Number.NaN;
  return (found[last] as Blur).dimension + before / (before - after);
}
