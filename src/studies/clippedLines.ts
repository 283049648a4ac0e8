import { criticEstimate } from '../divergences/implied.ts';
import { drawLatentFor, drawReal } from '../engines/draws.ts';
import { experimentFrom } from '../experiment/differences.ts';
import { choice, integer, number } from '../fields/field.ts';
import { trained } from './study.ts';

const parameters = {
  /** Where the generated line stands; the real one stands at 0. */
  theta: number(-2, 2, 1),
  /** c. */
  clip: number(0.005, 0.3, 0.03, { scale: 'log' }),
  /** Hidden layers, L − 1, and their width h. */
  depth: integer(1, 4, 2),
  width: integer(4, 128, 64),
  activation: choice(['tanh', 'leakyRelu', 'relu'], 'tanh'),
  steps: integer(100, 5000, 1500, { scale: 'log' }),
} as const;

export interface ClippedLines {
  readonly step: readonly number[];
  /** E f(x_r) − E f(x_g). */
  readonly estimate: readonly number[];
}

const COUNT = 512;
const LOOKS = 10;

/** A clipped critic between two parallel lines that stay where they are: it ends up as steep as clipping lets it. */
export const clippedLines = trained('clippedLines', parameters, async function* (at, bench): AsyncGenerator<
  ClippedLines,
  void
> {
  const { theta, clip, depth, width, activation, steps } = at;
  const experiment = experimentFrom({
    dataset: { kind: 'segment', theta: 0 },
    latent: { kind: 'uniform', dimension: 1 },
    generator: { kind: 'translation', theta },
    critic: { depth, width, activation },
    criticOptimizer: { kind: 'rmsprop', rate: 1e-3 },
    objective: 'wasserstein',
    constraint: { kind: 'clip', clip },
    criticSteps: 1,
    warmup: steps,
    batchSize: 256,
    seed: bench.seed,
  });
  const trainee = await bench.train(experiment);
  const real = Float32Array.from(drawReal(experiment, 'measureReal', 0, COUNT));
  const generated = await trainee.generate(drawLatentFor(experiment, 'measureLatent', 0, COUNT));
  const [step, estimate]: [number[], number[]] = [[], []];
  for (let look = 1; look <= LOOKS; look++) {
    const now = Math.round((look / LOOKS) * steps);
    await trainee.to(now);
    step.push(now);
    estimate.push(criticEstimate(await trainee.criticField(real), await trainee.criticField(generated)));
    yield { step: [...step], estimate: [...estimate] };
    await bench.breathe(look / LOOKS);
  }
});
