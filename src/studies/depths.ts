import { drawLatentFor } from '../engines/draws.ts';
import { layerGradients } from '../engines/probe.ts';
import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { type Trainee, trained } from './study.ts';

const parameters = {
  data: choice(['ring', 'grid', 'swissRoll'], 'swissRoll'),
  /** c of one more clipped critic, beside those that are clipped at the bounds below. */
  clip: number(0.005, 1, 0.07, { scale: 'log' }),
  /** λ of the penalised one. */
  lambda: number(0.05, 100, 1, { scale: 'log' }),
  /** Hidden layers and their width. */
  depth: integer(2, 12, 11),
  width: integer(8, 128, 64),
  rate: number(1e-5, 0.1, 1e-3, { scale: 'log' }),
  steps: integer(20, 2000, 300, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

/** c of the clipped critics that are always there, from loose to tight. */
export const bounds = ['0.5', '0.3', '0.1', '0.05', '0.01'] as const;
const leashes = [...bounds, 'clip', 'penalty'] as const;
type Leash = (typeof leashes)[number];

/** E‖∂f/∂aₗ‖, one a hidden layer from the input up, and by how much it grows a layer on its way back. */
export interface Backwards {
  readonly norms: Float64Array;
  readonly factor: number;
}

/** Each critic as it was last seen; in the very first look some are still to come. */
export type Depths = Readonly<Partial<Record<Leash, Backwards>>>;

/** When they are looked at, as shares of the way: soon at first. */
const LOOKS = [0.01, 0.1, 0.3, 0.6, 1];

const COUNT = 256;
const BATCH = 128;

/** The geometric mean of the growth from a layer to the one below: the slope of a straight line through the logarithms, least squares. */
export function growth(norms: ArrayLike<number>): number {
  const middle = (norms.length - 1) / 2;
  let [over, under] = [0, 0];
  for (let l = 0; l < norms.length; l++) {
    over += (middle - l) * Math.log(norms[l] as number);
    under += (middle - l) ** 2;
  }
  return Math.exp(over / under);
}

function depthExperiment(at: At, leash: Leash, seed: number): Experiment {
  const { data, clip, lambda, depth, width, rate } = at;
  const clipped = leash !== 'penalty';
  return experimentFrom({
    dataset: { kind: data },
    generator: { kind: 'noised', spread: 1 },
    critic: { depth, width, activation: 'relu' },
    objective: 'wasserstein',
    constraint: clipped
      ? { kind: 'clip', clip: leash === 'clip' ? clip : Number(leash) }
      : { kind: 'gradient-penalty', lambda },
    criticOptimizer: { kind: clipped ? 'rmsprop' : 'adam', rate },
    criticSteps: 1,
    batchSize: BATCH,
    seed,
  });
}

/** What comes back through deep critics, clipped or penalised, against a generator that stands still (Gulrajani et al. 2017, Figure 1b). */
export const depths = trained('depths', parameters, async function* (at, bench): AsyncGenerator<Depths, void> {
  const trainees = new Map<Leash, Trainee>();
  let found: Depths = {};
  for (const [k, share] of LOOKS.entries()) {
    for (const [nth, leash] of leashes.entries()) {
      const trainee = trainees.get(leash) ?? (await bench.train(depthExperiment(at, leash, bench.seed)));
      trainees.set(leash, trainee);
      await trainee.to(Math.max(1, Math.round(share * at.steps)));
      const fakes = drawLatentFor(trainee.experiment, 'measureLatent', 0, COUNT);
      const norms = layerGradients(trainee.experiment, await trainee.snapshot(), fakes);
      found = { ...found, [leash]: { norms, factor: growth(norms) } };
      yield structuredClone(found);
      const before = LOOKS[k - 1] ?? 0;
      await bench.breathe(before + ((nth + 1) / leashes.length) * (share - before));
    }
  }
});
