import { criticEstimate } from '../divergences/implied.ts';
import { wasserstein } from '../divergences/wasserstein.ts';
import { drawLatentFor, drawReal } from '../engines/draws.ts';
import { probe } from '../engines/probe.ts';
import { experimentFrom } from '../experiment/differences.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { mean } from '../math/mean.ts';
import { trained } from './study.ts';

const parameters = {
  /** Two parallel lines one apart, or eight Gaussians and the same under N(0, I). */
  pair: choice(['lines', 'noised'], 'lines'),
  /** Two clipped critics: their c, hidden layers and width. */
  clip: number(0.005, 0.3, 0.03, { scale: 'log' }),
  depth: integer(1, 3, 2),
  width: integer(4, 128, 32),
  otherClip: number(0.005, 0.3, 0.03, { scale: 'log' }),
  otherDepth: integer(1, 3, 2),
  otherWidth: integer(4, 128, 64),
  activation: choice(['tanh', 'leakyRelu', 'relu'], 'leakyRelu'),
  steps: integer(100, 3000, 1200, { scale: 'log' }),
} as const;

export type CalibratingAt = ValueOf<typeof parameters>;

export interface Calibrating {
  readonly step: readonly number[];
  /** E f(x_r) − E f(x_g) of either. */
  readonly one: readonly number[];
  readonly other: readonly number[];
  /** Mean cosine between ∇f of the one and of the other at the generated points. */
  readonly cosine: number;
  /** Mean cosine there between ∇f of the one, and of the other, and of a Kantorovich potential of the two samples. */
  readonly exact: readonly [one: number, other: number];
}

const COUNT = 256;
const LOOKS = 5;

function experimentOf(
  { pair, activation, steps }: CalibratingAt,
  clip: number,
  depth: number,
  width: number,
  seed: number,
) {
  const lines = {
    dataset: { kind: 'segment', theta: 0 },
    latent: { kind: 'uniform', dimension: 1 },
    generator: { kind: 'translation', theta: 1 },
    warmup: steps,
  } as const;
  const noised = { dataset: { kind: 'ring' }, generator: { kind: 'noised', spread: 1 } } as const;
  return experimentFrom({
    ...(pair === 'lines' ? lines : noised),
    critic: { depth, width, activation },
    criticOptimizer: { kind: 'rmsprop', rate: 1e-3 },
    objective: 'wasserstein',
    constraint: { kind: 'clip', clip },
    criticSteps: 1,
    batchSize: 256,
    seed,
  });
}

/** Where a Kantorovich potential rises at each generated point: towards the points that its plan takes from it (Villani 2009, Thm 5.10). */
function exactSlopes(real: Float64Array, generated: Float64Array): Float64Array {
  const out = new Float64Array(generated.length);
  for (const { row, column, mass } of wasserstein(real, generated).pairs) {
    const [dx, dy] = [0, 1].map(
      (axis) => (real[2 * row + axis] as number) - (generated[2 * column + axis] as number),
    ) as [number, number];
    const share = mass / Math.hypot(dx, dy);
    out[2 * column] = (out[2 * column] as number) + share * dx;
    out[2 * column + 1] = (out[2 * column + 1] as number) + share * dy;
  }
  return out;
}

const cosineOf = (a: Float64Array, b: Float64Array) =>
  mean(
    Float64Array.from({ length: a.length / 2 }, (_, k) => {
      const [ax, ay, bx, by] = [a[2 * k], a[2 * k + 1], b[2 * k], b[2 * k + 1]] as [number, number, number, number];
      return (ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by));
    }),
  );

/** Two clipped critics of the same pair of distributions: by how much their scales K differ, and whether their directions do. */
export const calibrating = trained('calibrating', parameters, async function* (at, bench): AsyncGenerator<
  Calibrating,
  void
> {
  const { clip, depth, width, otherClip, otherDepth, otherWidth, steps } = at;
  const experiments = [
    experimentOf(at, clip, depth, width, bench.seed),
    experimentOf(at, otherClip, otherDepth, otherWidth, bench.seed),
  ] as const;
  const [one, other] = [await bench.train(experiments[0]), await bench.train(experiments[1])];
  const real = drawReal(experiments[0], 'measureReal', 0, COUNT);
  const latent = drawLatentFor(experiments[0], 'measureLatent', 0, COUNT);
  const generated = Float64Array.from(await one.generate(latent));
  const best = exactSlopes(real, generated);
  const found: { step: number[]; one: number[]; other: number[] } = { step: [], one: [], other: [] };
  for (let look = 1; look <= LOOKS; look++) {
    const now = Math.round((look / LOOKS) * steps);
    const slopes: Float64Array[] = [];
    found.step.push(now);
    for (const [name, trainee] of [
      ['one', one],
      ['other', other],
    ] as const) {
      await trainee.to(now);
      const state = await trainee.snapshot();
      const onGenerated = probe(trainee.experiment, state, generated);
      found[name].push(criticEstimate(probe(trainee.experiment, state, real).f, onGenerated.f));
      slopes.push(onGenerated.slopes);
    }
    const [a, b] = slopes as [Float64Array, Float64Array];
    yield {
      step: [...found.step],
      one: [...found.one],
      other: [...found.other],
      cosine: cosineOf(a, b),
      exact: [cosineOf(a, best), cosineOf(b, best)],
    };
    await bench.breathe(look / LOOKS);
  }
});
