import type { Mode } from '../datasets/dataset.ts';
import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { choice, integer, type ValueOf } from '../fields/field.ts';
import { quantile } from '../math/quantile.ts';
import { standingOf, type Yardstick, yardstickOf } from './standing.ts';
import { type Bench, type Trainee, trained } from './study.ts';

/**
 * Plain GANs by −log D with one step of D a step of G, the same with Adam's usual β₁ or networks an eighth narrower; log(1 − D)
 * with five; and W by a penalty.
 */
const settings = ['plain', 'momentum', 'narrower', 'saturating', 'penalty'] as const;
type Setting = (typeof settings)[number];

/** The most runs of one setting. */
const MOST = 32;

const parameters = {
  a: choice(settings, 'plain'),
  /** What it is compared with. */
  b: choice([...settings, 'nobody'], 'narrower'),
  /** n: how often each is trained, by as many seeds. */
  runs: integer(2, MOST, 8),
  width: integer(8, 64, 32),
  /** Of the generator. */
  iterations: integer(50, 2000, 400, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

/** n runs of one setting that differ in their seed alone. */
export interface Runs {
  /** W₁ to the data, look by look: n numbers each. */
  readonly wasserstein: readonly Float64Array[];
  /** Modes that have a point within 3σ at the last look. */
  readonly covered: readonly number[];
  /** Share of the points near a mode, then. */
  readonly near: readonly number[];
  /** Some points of each run then, SHOWN × 2. */
  readonly points: readonly Float32Array[];
}

export interface Repeating {
  readonly modes: readonly Mode[];
  /** Iterations at the looks. */
  readonly iteration: readonly number[];
  readonly a: Runs;
  readonly b: Runs;
}

const SHOWN = 128;
/** Shares of the way at which all are looked at. */
const LOOKS = [0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1];

const special: Readonly<Record<Setting, (usual: Experiment) => Partial<Experiment>>> = {
  plain: () => ({}),
  momentum: ({ criticOptimizer, generatorOptimizer }) => ({
    criticOptimizer: { ...criticOptimizer, beta1: 0.9 },
    generatorOptimizer: { ...generatorOptimizer, beta1: 0.9 },
  }),
  narrower: ({ critic, generator }) => {
    const width = Math.round(0.875 * critic.width);
    return { critic: { ...critic, width }, generator: { ...generator, width } };
  },
  saturating: () => ({ objective: 'minimax', criticSteps: 5 }),
  penalty: ({ constraint }) => ({
    objective: 'wasserstein',
    constraint: { ...constraint, kind: 'gradient-penalty', lambda: 0.1 },
    criticSteps: 5,
  }),
};

export function repeatedExperiment(setting: Setting, { width }: Pick<At, 'width'>, seed: number): Experiment {
  const shape = { depth: 3, width, activation: 'tanh' } as const;
  const optimizer = { kind: 'adam', rate: 1e-3, beta1: 0.5, beta2: 0.9 } as const;
  const usual = experimentFrom({
    dataset: { kind: 'ring' },
    generator: shape,
    critic: shape,
    objective: 'non-saturating',
    constraint: { kind: 'none' },
    criticOptimizer: optimizer,
    generatorOptimizer: optimizer,
    criticSteps: 1,
    batchSize: 128,
    seed,
  });
  return { ...usual, ...special[setting](usual) };
}

interface Run {
  readonly trainee: Trainee;
  readonly yardstick: Yardstick;
}

/** Begins n runs, each measured on draws of its own. No two benches share a seed of a run. */
function begin(setting: Setting, at: At, side: number, bench: Bench): Promise<readonly Run[]> {
  return Promise.all(
    Array.from({ length: at.runs }, async (_, k) => {
      const experiment = repeatedExperiment(setting, at, (2 * MOST * bench.seed + MOST * side + k) % 2 ** 32);
      return { trainee: await bench.train(experiment), yardstick: yardstickOf(experiment) };
    }),
  );
}

/** One experiment again and again, beside another: how much of what is found is the seed's. */
export const repeating = trained('repeating', parameters, async function* (at, bench): AsyncGenerator<Repeating, void> {
  const sides = await Promise.all([
    begin(at.a, at, 0, bench),
    at.b === 'nobody' ? Promise.resolve([]) : begin(at.b, at, 1, bench),
  ]);
  const total = sides[0].length + sides[1].length;
  const modes = sides[0][0]?.yardstick.modes ?? [];
  const iteration: number[] = [];
  const measured: [Float64Array[], Float64Array[]] = [[], []];
  let before = 0;
  for (const share of LOOKS) {
    const now = Math.max(1, Math.round(share * at.iterations));
    iteration.push(now);
    let done = 0;
    const last: Omit<Runs, 'wasserstein'>[] = [];
    for (const [side, runs] of sides.entries()) {
      const standings = [];
      const points: Float32Array[] = [];
      for (const { trainee, yardstick } of runs) {
        await trainee.to(now);
        const made = await trainee.generate(yardstick.latent);
        standings.push(standingOf(yardstick, made));
        points.push(made.slice(0, 2 * SHOWN));
        done++;
        await bench.breathe(before + ((share - before) * done) / total);
      }
      measured[side]?.push(Float64Array.from(standings, (one) => one.wasserstein));
      last.push({ covered: standings.map((one) => one.covered), near: standings.map((one) => one.near), points });
    }
    before = share;
    const runsOf = (side: 0 | 1): Runs => ({
      ...(last[side] as Omit<Runs, 'wasserstein'>),
      wasserstein: measured[side].map((values) => values.slice()),
    });
    yield { modes, iteration: [...iteration], a: runsOf(0), b: runsOf(1) };
  }
});

/** W₁ of each run at the last look. */
export const endsOf = ({ wasserstein }: Runs): Float64Array => wasserstein.at(-1) ?? new Float64Array(0);

/** The share of pairs, a run of each, whose order is not that of the medians; a tie counts half. NaN of nothing. */
export function misled(a: Float64Array, b: Float64Array): number {
  const order = Math.sign(quantile(a, 0.5) - quantile(b, 0.5));
  let wrong = 0;
  for (const one of a) for (const other of b) wrong += (1 - order * Math.sign(one - other)) / 2;
  return wrong / (a.length * b.length);
}
