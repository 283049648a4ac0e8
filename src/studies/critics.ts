import { criticEstimate } from '../divergences/implied.ts';
import { wasserstein } from '../divergences/wasserstein.ts';
import { drawLatentFor, drawStratified } from '../engines/draws.ts';
import { FIRST_POWER_ITERATIONS, initialSingular } from '../engines/initial.ts';
import { criticLayout } from '../engines/layout.ts';
import { normsOf, probe } from '../engines/probe.ts';
import { allocateSpectral, normaliseWeights, powerIterate } from '../engines/reference/spectral.ts';
import type { Snapshot } from '../engines/trainer.ts';
import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { gridPoints } from '../math/grid.ts';
import { mean } from '../math/mean.ts';
import { trained } from './study.ts';

const leashes = ['clip', 'penalty', 'one-sided', 'spectral-norm'] as const;

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

type At = ValueOf<typeof parameters>;

/** A critic after so many steps. */
export interface Critic {
  /** f and ‖∇f‖ on the grid over [−3, 3]², row 0 at the bottom, and |∂f/∂x|, |∂f/∂y| at their largest there. */
  readonly field: Float64Array;
  readonly slopes: Float64Array;
  readonly steepest: readonly [number, number];
  /** ‖∇f‖ at points between random pairs, where a penalty would look. */
  readonly between: Float64Array;
  /** All weights and biases, and the share of them at ±c, to a thousandth of c. */
  readonly parameters: Float64Array;
  readonly held: number;
  /** Π‖W‖₂ over the layers: no slope is steeper, whatever the biases. */
  readonly bound: number;
  /** E f(x) − E f(y) on the sample, and η = that / (max‖∇f‖·W₁). */
  readonly estimate: number;
  readonly efficiency: number;
}

export interface Critics {
  readonly step: number;
  /** W₁ of the sample, and the mean ‖x − y‖ of random pairs. */
  readonly wasserstein: number;
  readonly pairs: number;
  readonly real: Float64Array;
  readonly generated: Float64Array;
  readonly left: Critic;
  readonly right: Critic | undefined;
}

export const RESOLUTION = 48;
const COUNT = 512;
/** When a picture is taken, as shares of the way: soon at first. */
const LOOKS = [0.01, 0.05, 0.2, 0.5, 1];

const constraints = {
  clip: { kind: 'clip' },
  penalty: { kind: 'gradient-penalty', sides: 'two' },
  'one-sided': { kind: 'gradient-penalty', sides: 'one' },
  'spectral-norm': { kind: 'spectral-norm' },
} as const;

/** Clipped critics learn by RMSProp, the others by Adam, as in the papers that have them. */
function criticExperiment(at: At, leash: (typeof leashes)[number], seed: number): Experiment {
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

interface Sample {
  readonly real: Float64Array;
  readonly generated: Float64Array;
  readonly between: Float64Array;
  readonly wasserstein: number;
  readonly pairs: number;
}

const grid = gridPoints([-3, 3, -3, 3], RESOLUTION);
const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function productOfNorms(experiment: Experiment, parameters: Float64Array): number {
  // The weights in use are divided by their norms.
  if (experiment.constraint.kind === 'spectral-norm') return 1;
  const spectral = allocateSpectral(criticLayout(experiment), initialSingular(experiment));
  for (let k = 0; k < FIRST_POWER_ITERATIONS; k++) powerIterate(spectral, parameters);
  normaliseWeights(spectral, parameters);
  return spectral.sigma.reduce((a, b) => a * b, 1);
}

function examine(experiment: Experiment, state: Snapshot, { real, generated, between, wasserstein }: Sample): Critic {
  const at = (points: ArrayLike<number>) => probe(experiment, state, points);
  const everywhere = at(grid);
  const slopes = normsOf(everywhere.slopes);
  const parameters = Float64Array.from(state.critic);
  const { clip } = experiment.constraint;
  const estimate = criticEstimate(at(real).f, at(generated).f);
  return {
    field: everywhere.f,
    slopes,
    steepest: [0, 1].map((axis) => largest(everywhere.slopes.filter((_, i) => i % 2 === axis))) as [number, number],
    between: normsOf(at(between).slopes),
    parameters,
    held: parameters.filter((entry) => Math.abs(Math.abs(entry) - clip) < 1e-3 * clip).length / parameters.length,
    bound: productOfNorms(experiment, parameters),
    estimate,
    efficiency: estimate / (largest(slopes) * wasserstein),
  };
}

/** Points that neither critic trains on. The i-th ones are a random pair, and the share of the way between them is spread evenly. */
function sampleOf(experiment: Experiment): Sample {
  const real = drawStratified(experiment, 'measureReal', 0, COUNT);
  const generated = Float64Array.from(drawLatentFor(experiment, 'measureLatent', 0, COUNT));
  const across = real.map((entry, i) => (generated[i] as number) - entry);
  return {
    real,
    generated,
    between: real.map((entry, i) => entry + (((i >> 1) + 0.5) / COUNT) * (across[i] as number)),
    wasserstein: wasserstein(real, generated).value,
    pairs: mean(normsOf(across)),
  };
}

/** Two critics on different leashes against a generator that stands still (Gulrajani et al. 2017, Figure 1). */
export const critics = trained('critics', parameters, async function* (at, bench): AsyncGenerator<Critics, void> {
  const sides = [at.left, at.right].filter((leash) => leash !== 'nobody');
  const experiments = sides.map((leash) => criticExperiment(at, leash, bench.seed));
  const sample = sampleOf(experiments[0] as Experiment);
  const trainees = await Promise.all(experiments.map((experiment) => bench.train(experiment)));
  for (const share of LOOKS) {
    const step = Math.max(1, Math.round(share * at.steps));
    const seen: Critic[] = [];
    for (const trainee of trainees) {
      await trainee.to(step);
      seen.push(examine(trainee.experiment, await trainee.snapshot(), sample));
    }
    const [left, right] = seen as [Critic, Critic | undefined];
    const { real, generated, wasserstein, pairs } = sample;
    yield { step, wasserstein, pairs, real: real.slice(), generated: generated.slice(), left, right };
    await bench.breathe(share);
  }
});
