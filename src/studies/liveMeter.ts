import { criticEstimate } from '../divergences/implied.ts';
import { type Transport, wasserstein } from '../divergences/wasserstein.ts';
import { experimentFrom } from '../experiment/differences.ts';
import { choice, integer, number } from '../fields/field.ts';
import { COUNT, yardstickOf } from './standing.ts';
import { trained } from './study.ts';

const parameters = {
  constraint: choice(['clip', 'gradient-penalty'], 'clip'),
  clip: number(0.005, 1, 0.1, { scale: 'log' }),
  lambda: number(0.05, 100, 1, { scale: 'log' }),
  /** Steps of the critic before the generator's first, and before each of its steps. */
  warmup: integer(0, 2000, 0),
  criticSteps: integer(1, 20, 5),
  activation: choice(['relu', 'leakyRelu', 'tanh'], 'relu'),
  /** Of the generator's optimiser; the critic's is 0.001. */
  rate: number(1e-5, 0.01, 5e-4, { scale: 'log' }),
  batch: integer(32, 256, 64),
  /** Of the generator. */
  iterations: integer(50, 2000, 200, { scale: 'log' }),
} as const;

export interface LiveMeter {
  readonly iteration: readonly number[];
  /** E f(x_r) − E f(x_g) on the points of which W₁ is taken. */
  readonly estimate: readonly number[];
  readonly wasserstein: readonly number[];
}

const LOOKS = 50;

/** What the critic reads while the generator learns, beside W₁ (Arjovsky, Chintala & Bottou 2017, §4.2). */
export const liveMeter = trained('liveMeter', parameters, async function* (at, bench): AsyncGenerator<LiveMeter, void> {
  const kind = at.constraint === 'clip' ? 'rmsprop' : 'adam';
  const shape = { depth: 3, width: 64, activation: at.activation };
  const waits = Math.ceil(at.warmup / at.criticSteps);
  const experiment = experimentFrom({
    dataset: { kind: 'ring' },
    generator: shape,
    critic: shape,
    objective: 'wasserstein',
    constraint: { kind: at.constraint, clip: at.clip, lambda: at.lambda },
    criticOptimizer: { kind, rate: 1e-3 },
    generatorOptimizer: { kind, rate: at.rate },
    criticSteps: at.criticSteps,
    warmup: waits,
    batchSize: at.batch,
    seed: bench.seed,
  });
  const yardstick = yardstickOf(experiment);
  const real = Float32Array.from(yardstick.real);
  const latent = yardstick.latent.slice(0, COUNT * experiment.latent.dimension);
  const trainee = await bench.train(experiment);
  const [iteration, estimate, distance]: [number[], number[], number[]] = [[], [], []];
  // Each look's plan is soon found from the one before.
  let plan: Transport | undefined;
  for (let look = 1; look <= LOOKS; look++) {
    const now = Math.round((look / LOOKS) * at.iterations);
    await trainee.to(waits + now);
    const generated = await trainee.generate(latent);
    iteration.push(now);
    estimate.push(criticEstimate(await trainee.criticField(real), await trainee.criticField(generated)));
    plan = wasserstein(yardstick.real, Float64Array.from(generated), undefined, plan);
    distance.push(plan.value);
    yield { iteration: [...iteration], estimate: [...estimate], wasserstein: [...distance] };
    await bench.breathe(look / LOOKS);
  }
});
