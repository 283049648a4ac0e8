import { drawLatentFor } from '../engines/draws.ts';
import { layerGradients } from '../engines/probe.ts';
import { experimentFrom } from '../experiment/differences.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { trained } from './study.ts';

const parameters = {
  data: choice(['ring', 'grid', 'swissRoll'], 'swissRoll'),
  /** c of the clipped critics, from loose to tight. */
  loose: number(0.005, 1, 0.3, { scale: 'log' }),
  middle: number(0.005, 1, 0.1, { scale: 'log' }),
  tight: number(0.005, 1, 0.01, { scale: 'log' }),
  /** λ of the penalised one. */
  lambda: number(0.05, 100, 1, { scale: 'log' }),
  /** Hidden layers and their width. */
  depth: integer(2, 12, 11),
  width: integer(8, 128, 64),
  rate: number(1e-5, 0.1, 1e-3, { scale: 'log' }),
  steps: integer(20, 2000, 300, { scale: 'log' }),
} as const;

type At = ValueOf<typeof parameters>;

export const leashes = ['loose', 'middle', 'tight', 'penalty'] as const;
export type Leash = (typeof leashes)[number];

/** E‖∂f/∂aₗ‖, one a hidden layer from the input up, and by how much it grows a layer on its way back. */
export interface Backwards {
  readonly norms: Float64Array;
  readonly factor: number;
}

/** The critics that have been trained so far. */
export type Depths = Readonly<Partial<Record<Leash, Backwards>>>;

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
  const { data, lambda, depth, width, rate } = at;
  const clipped = leash !== 'penalty';
  return experimentFrom({
    dataset: { kind: data },
    generator: { kind: 'noised', spread: 1 },
    critic: { depth, width, activation: 'relu' },
    objective: 'wasserstein',
    constraint: clipped ? { kind: 'clip', clip: at[leash] } : { kind: 'gradient-penalty', lambda },
    criticOptimizer: { kind: clipped ? 'rmsprop' : 'adam', rate },
    criticSteps: 1,
    batchSize: BATCH,
    seed,
  });
}

/** What comes back through a deep critic, clipped or penalised, against a generator that stands still (Gulrajani et al. 2017, Figure 1b). */
export const depths = trained('depths', parameters, async function* (at, bench): AsyncGenerator<Depths, void> {
  let found: Depths = {};
  for (const [k, leash] of leashes.entries()) {
    const trainee = await bench.train(depthExperiment(at, leash, bench.seed));
    await trainee.to(at.steps);
    const fakes = drawLatentFor(trainee.experiment, 'measureLatent', 0, COUNT);
    const norms = layerGradients(trainee.experiment, await trainee.snapshot(), fakes);
    found = { ...found, [leash]: { norms, factor: growth(norms) } };
    yield structuredClone(found);
    await bench.breathe((k + 1) / leashes.length);
  }
});
