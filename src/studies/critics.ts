import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { type Critic, criticOn, sampleOf } from './criticOn.ts';
import { type Trainee, trained } from './study.ts';

/** How a critic is held, and by which constraint. */
export const constraints = {
  clip: { kind: 'clip' },
  penalty: { kind: 'gradient-penalty', sides: 'two' },
  'one-sided': { kind: 'gradient-penalty', sides: 'one' },
  'spectral-norm': { kind: 'spectral-norm' },
} as const;
export type Leash = keyof typeof constraints;
export const leashes = Object.keys(constraints) as Leash[];

const parameters = {
  data: choice(['ring', 'grid', 'swissRoll'], 'ring'),
  /** s: the generated points are real ones plus N(0, s²I). */
  spread: number(0, 2, 1),
  /** What holds the critic, and another one beside it. */
  left: choice(leashes, 'clip'),
  right: choice([...leashes, 'nobody'], 'penalty'),
  /** c of clipping. */
  clip: number(0.01, 1, 0.1, { scale: 'log' }),
  /** λ of either penalty. */
  lambda: number(0.05, 100, 1, { scale: 'log' }),
  depth: integer(1, 6, 3),
  width: integer(4, 128, 64),
  activation: choice(['relu', 'leakyRelu', 'tanh'], 'relu'),
  rate: number(1e-5, 0.1, 1e-3, { scale: 'log' }),
  steps: integer(100, 5000, 1500, { scale: 'log' }),
} as const;

export type CriticsAt = ValueOf<typeof parameters>;

export interface Critics {
  readonly step: number;
  /** W₁ of the sample, and the mean ‖x − y‖ of random pairs. */
  readonly wasserstein: number;
  readonly pairs: number;
  readonly real: Float64Array;
  readonly generated: Float64Array;
  readonly left: Critic;
  /** Undefined where nobody stands there, and in the very first look. */
  readonly right: Critic | undefined;
}

/** When a picture is taken, as shares of the way: soon at first. */
const LOOKS = [0.01, 0.05, 0.2, 0.5, 1];

/** Clipped critics learn by RMSProp, the others by Adam, as in the papers that have them. */
export function criticExperiment(at: Omit<CriticsAt, 'left' | 'right'>, leash: Leash, seed: number): Experiment {
  const { data, spread, clip, lambda, depth, width, activation, rate } = at;
  return experimentFrom({
    dataset: { kind: data },
    generator: { kind: 'noised', spread },
    critic: { depth, width, activation },
    objective: 'wasserstein',
    constraint: { ...constraints[leash], clip, lambda },
    criticOptimizer: { kind: leash === 'clip' ? 'rmsprop' : 'adam', rate },
    criticSteps: 1,
    batchSize: 256,
    seed,
  });
}

/** Two critics on different leashes against a generator that stands still (Gulrajani et al. 2017, Figure 1). */
export const critics = trained('critics', parameters, async function* (at, bench): AsyncGenerator<Critics, void> {
  const sides = [at.left, at.right].filter((leash) => leash !== 'nobody');
  const experiments = sides.map((leash) => criticExperiment(at, leash, bench.seed));
  const sample = sampleOf(experiments[0] as Experiment);
  const look = async (trainee: Trainee) => criticOn(sample, trainee.experiment, await trainee.snapshot());
  const findings = (step: number, left: Critic, right?: Critic): Critics => {
    const { real, generated, wasserstein, pairs } = sample;
    return { step, wasserstein, pairs, real: real.slice(), generated: generated.slice(), left, right };
  };
  const [first, second] = experiments as [Experiment, Experiment | undefined];
  const one = await bench.train(first);
  let other: Trainee | undefined;
  for (const share of LOOKS) {
    const step = Math.max(1, Math.round(share * at.steps));
    await one.to(step);
    const left = bench.watched || share === 1 ? await look(one) : undefined;
    // The first picture doesn't wait for the second critic; it is posted with its buffers, and the next one shows the same.
    if (second && !other) {
      if (left) yield findings(step, structuredClone(left));
      other = await bench.train(second);
    }
    await other?.to(step);
    if (left) yield findings(step, left, other && (await look(other)));
    await bench.breathe(share);
  }
});
