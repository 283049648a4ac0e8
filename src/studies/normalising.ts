import { choice, integer } from '../fields/field.ts';
import { fillNormal } from '../math/draws.ts';
import { mean } from '../math/mean.ts';
import { exact } from './study.ts';

const normalisations = ['batch', 'layer', 'none'] as const;
export type Normalisation = (typeof normalisations)[number];

const parameters = {
  /** Over what a hidden unit is brought to mean 0 and variance 1: the batch, its layer, or not at all. */
  normalisation: choice(normalisations, 'batch'),
  batch: integer(3, 24, 8),
  width: integer(4, 32, 16),
} as const;

export interface Normalising {
  /** ‖∂D(x₁)/∂x₁‖, by differences like the rest. */
  readonly own: number;
  /** Σ ‖∂D(x₁)/∂xₙ‖ over the other samples of the batch. */
  readonly others: number;
  /** ‖∂ΣD(xₙ)/∂x₁‖: what stands for ‖∇D(x₁)‖ where a whole batch is backed up at once. */
  readonly summed: number;
}

const STEP = 1e-5;
/** Inside the root (Ioffe & Szegedy 2015, Algorithm 1). */
const EPSILON = 1e-5;

function standardise(values: readonly number[]): number[] {
  const middle = mean(values);
  const root = Math.sqrt(mean(values, (value) => (value - middle) ** 2) + EPSILON);
  return values.map((value) => (value - middle) / root);
}

const transpose = (rows: readonly (readonly number[])[]) =>
  (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] as number));

/** n × width → the same, normalised. */
const normalise: Readonly<Record<Normalisation, (rows: number[][]) => number[][]>> = {
  batch: (rows) => transpose(transpose(rows).map(standardise)),
  layer: (rows) => rows.map(standardise),
  none: (rows) => rows,
};

/**
 * A critic with one hidden layer, D = φ(N(xW))·v, over a batch of n × 2 points.
 * @param weights 2 × width of W, then v
 */
export const normalisedCritic =
  (normalisation: Normalisation, weights: Float64Array, activate: (a: number) => number) =>
  (points: Float64Array): Float64Array => {
    const width = weights.length / 3;
    const weight = (k: number, j: number) => weights[k * width + j] as number;
    const rows = Array.from({ length: points.length / 2 }, (_, n) =>
      Array.from(
        { length: width },
        (_, j) => (points[2 * n] as number) * weight(0, j) + (points[2 * n + 1] as number) * weight(1, j),
      ),
    );
    return Float64Array.from(normalise[normalisation](rows), (row) =>
      row.reduce((sum, a, j) => sum + activate(a) * weight(2, j), 0),
    );
  };

/** What D answers for one sample, and what the other samples of its batch have to do with it. */
export function influences(critic: (points: Float64Array) => Float64Array, points: Float64Array): Normalising {
  /** ∂D/∂(entry i of the points), for all samples. */
  const along = (i: number) => {
    const moved = (by: number) => critic(points.map((entry, k) => (k === i ? entry + by : entry)));
    const [ahead, behind] = [moved(STEP), moved(-STEP)];
    return ahead.map((value, n) => (value - (behind[n] as number)) / (2 * STEP));
  };
  const slopes = Array.from(points, (_, i) => along(i));
  const norm = (n: number, of: (values: Float64Array) => number) =>
    Math.hypot(of(slopes[2 * n] as Float64Array), of(slopes[2 * n + 1] as Float64Array));
  const ofFirst = (values: Float64Array) => values[0] as number;
  let others = 0;
  for (let n = 1; n < points.length / 2; n++) others += norm(n, ofFirst);
  return { own: norm(0, ofFirst), others, summed: norm(0, (values) => values.reduce((a, b) => a + b, 0)) };
}

/** Whether a critic answers for each sample alone, as a penalty on ‖∇D(x̂)‖ takes for granted (Gulrajani et al. 2017, §4). */
export const normalising = exact('normalising', parameters, ({ normalisation, batch, width }, seed): Normalising => {
  const [weights, points] = [new Float64Array(3 * width), new Float64Array(2 * batch)];
  fillNormal({ seed, stream: 'criticWeights', iteration: 0, substep: 0 }, weights);
  fillNormal({ seed, stream: 'real', iteration: 0, substep: 0 }, points);
  return influences(normalisedCritic(normalisation, weights, Math.tanh), points);
});
