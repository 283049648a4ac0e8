import { experimentFrom } from '../experiment/differences.ts';
import { choice, integer, number } from '../fields/field.ts';
import { mean } from '../math/mean.ts';
import { trained } from './study.ts';

const parameters = {
  /** Where the generated line stands; the real one stands at 0. */
  theta: number(-2, 2, 1),
  lambda: number(0.05, 100, 1, { scale: 'log' }),
  width: integer(4, 128, 64),
  activation: choice(['relu', 'leakyRelu', 'tanh'], 'relu'),
  steps: integer(10, 5000, 1500, { scale: 'log' }),
} as const;

export interface PenalisedLines {
  readonly step: number;
  /** E f(x_r) − E f(x_g), and the penalty with its λ: means over the last batches. */
  readonly gap: number;
  readonly penalty: number;
}

const LOOKS = 10;
/** Batches that the means are over, or as many as there were since the last look. */
const LAST = 50;

/** A penalised critic between two parallel lines that stay where they are (Gulrajani et al. 2017, eq. 3). */
export const penalisedLines = trained('penalisedLines', parameters, async function* (at, bench): AsyncGenerator<
  PenalisedLines,
  void
> {
  const { theta, lambda, width, activation, steps } = at;
  const experiment = experimentFrom({
    dataset: { kind: 'segment', theta: 0 },
    latent: { kind: 'uniform', dimension: 1 },
    generator: { kind: 'translation', theta },
    critic: { depth: 2, width, activation },
    objective: 'wasserstein',
    constraint: { kind: 'gradient-penalty', lambda },
    criticSteps: 1,
    warmup: steps,
    batchSize: 256,
    seed: bench.seed,
  });
  const trainee = await bench.train(experiment);
  for (let look = 1; look <= LOOKS; look++) {
    const step = Math.round((look / LOOKS) * steps);
    const last = (await trainee.to(step)).slice(-LAST);
    const gaps = last.map(({ realMean, generatedMean }) => realMean - generatedMean);
    const penalties = last.map(({ penalty }) => penalty);
    yield { step, gap: mean(gaps), penalty: mean(penalties) };
    await bench.breathe(look / LOOKS);
  }
});
