import { potentialBetween } from '../divergences/potential.ts';
import { wasserstein } from '../divergences/wasserstein.ts';
import { drawLatentFor, drawStratified } from '../engines/draws.ts';
import { type Asked, probe } from '../engines/probe.ts';
import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { gridPoints } from '../math/grid.ts';
import { type Along, alongOf, type Rays, raysOf } from './rays.ts';
import { trained } from './study.ts';

const parameters = {
  /** A narrow Gaussian and eight; eight Gaussians and the same under N(0, I); a Gaussian and the same one further on. */
  sets: choice(['blob', 'noised', 'shift'], 'blob'),
  lambda: number(0.05, 100, 1, { scale: 'log' }),
  sides: choice(['two', 'one'], 'two'),
  depth: integer(1, 4, 3),
  width: integer(8, 128, 64),
  activation: choice(['relu', 'leakyRelu', 'tanh'], 'relu'),
  rate: number(1e-5, 0.1, 2e-3, { scale: 'log' }),
  steps: integer(20, 4000, 1500, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

/** Points a side: a power of two, for the real ones are drawn stratified. */
const COUNT = 64;
export const RESOLUTION = 48;
const grid = gridPoints([-3, 3, -3, 3], RESOLUTION);

export const pairings = ['random', 'best'] as const;
export type Pairing = (typeof pairings)[number];

/** A critic over [−3, 3]², row 0 at the bottom, and along the segments of either pairing. */
export type Seen = Readonly<Record<Pairing, Along>> & { readonly field: Float64Array };

export interface BetweenPairs {
  readonly step: number;
  readonly wasserstein: number;
  /** From generated points to real ones: independent pairs, as a penalty takes them, and those of an optimal plan. */
  readonly rays: Readonly<Record<Pairing, Rays>>;
  /** One of the best critics of these points, half-way between the largest and the smallest; and a penalised network. */
  readonly exact: Seen;
  /** Undefined in the very first look. */
  readonly trained: Seen | undefined;
}

/** When the network is looked at, as shares of the way: soon at first. */
const LOOKS = [0.01, 0.05, 0.2, 0.5, 1];

/** Of the Gaussian and of its copy one unit to the left. */
const WIDE = 0.4;
const AT = 0.5;

/** What the points are, and the parameters of a generator that makes them of N(0, I): x ↦ σx + (a, b). */
function sidesOf({ sets }: At) {
  const isotropic = (sigma: number, x: number, y: number) => Float32Array.of(sigma, 0, 0, sigma, x, y);
  const affine = { kind: 'affine' } as const;
  switch (sets) {
    case 'blob':
      return { dataset: { kind: 'ring' }, generator: affine, start: isotropic(0.1, 0, 0) } as const;
    case 'noised':
      return { dataset: { kind: 'ring' }, generator: { kind: 'noised', spread: 1 }, start: undefined } as const;
    case 'shift': {
      const dataset = { kind: 'gaussian', x: AT, y: 0, sigma: WIDE } as const;
      return { dataset, generator: affine, start: isotropic(WIDE, AT - 1, 0) } as const;
    }
  }
}

function experimentOf(at: At, seed: number): Experiment {
  const { lambda, sides, depth, width, activation, rate, steps } = at;
  const { dataset, generator } = sidesOf(at);
  return experimentFrom({
    dataset,
    generator,
    critic: { depth, width, activation },
    objective: 'wasserstein',
    constraint: { kind: 'gradient-penalty', lambda, sides },
    criticOptimizer: { kind: 'adam', rate },
    criticSteps: 1,
    // The generator waits.
    warmup: steps,
    batchSize: 256,
    seed,
  });
}

/** Where a gradient penalty looks, and where slope 1 is proved: between independent and between optimal pairs (Gulrajani et al. 2017, Prop. 1). */
export const betweenPairs = trained('betweenPairs', parameters, async function* (at, bench): AsyncGenerator<
  BetweenPairs,
  void
> {
  const experiment = experimentOf(at, bench.seed);
  const { start } = sidesOf(at);
  const trainee = await bench.train(experiment, start && { generator: start });
  const real = drawStratified(experiment, 'measureReal', 0, COUNT);
  const latent = drawLatentFor(experiment, 'measureLatent', 0, COUNT);
  const generated = Float64Array.from(await trainee.generate(latent));
  const best = wasserstein(real, generated);
  const rays = {
    random: raysOf(real, generated),
    best: raysOf(...matched(real, generated, best.pairs)),
  };
  const seenBy = (f: Asked): Seen => ({
    field: f(grid).f,
    random: alongOf(rays.random, f),
    best: alongOf(rays.best, f),
  });
  const found = { wasserstein: best.value, rays, exact: seenBy(potentialBetween(best)) };
  yield structuredClone({ ...found, step: 0, trained: undefined });
  for (const share of LOOKS) {
    const step = Math.max(1, Math.round(share * at.steps));
    await trainee.to(step);
    await bench.breathe(share);
    if (!bench.watched && share < 1) continue;
    const state = await trainee.snapshot();
    yield structuredClone({ ...found, step, trained: seenBy((points) => probe(experiment, state, points)) });
  }
});

/** The ends of a plan's lines, as lists of points that belong together row by row. */
function matched(
  real: Float64Array,
  generated: Float64Array,
  pairs: readonly { row: number; column: number }[],
): [Float64Array, Float64Array] {
  const pick = (points: Float64Array, rows: readonly number[]) =>
    Float64Array.from(rows.flatMap((k) => [points[2 * k] as number, points[2 * k + 1] as number]));
  return [
    pick(
      real,
      pairs.map(({ row }) => row),
    ),
    pick(
      generated,
      pairs.map(({ column }) => column),
    ),
  ];
}
