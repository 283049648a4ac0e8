import type { Experiment } from '../../experiment/experiment.ts';
import { criticLayout } from '../layout.ts';
import type { Reals } from '../trainer.ts';
import { batchFor, constraints, objectiveNames, scattered, small, vary } from './cases.ts';
import type { Create } from './trajectory.ts';

/** An experiment, and the critic's parameters whose gradient is 0 whatever the batch (src/engines/objectives.ts says why). */
export interface Identity {
  readonly name: string;
  readonly experiment: Experiment;
  readonly still: readonly number[];
}

const outputBias = (experiment: Experiment) => criticLayout(experiment).size - 1;

/** Weights that are a matrix by themselves. */
function singleWeights(experiment: Experiment): number[] {
  const { layers } = criticLayout(experiment);
  return layers.filter(({ inputs, outputs }) => inputs * outputs === 1).map(({ weights }) => weights);
}

/** Under the Wasserstein objective: the output bias. */
const constantOffset: readonly Identity[] = constraints.flatMap(([constraint, settings]) =>
  (['relu', 'tanh'] as const).map((activation) => {
    const change = { critic: { activation }, constraint: settings, criticSteps: 1 };
    const experiment = vary(small, change);
    return { name: `wasserstein, ${constraint}, ${activation}`, experiment, still: [outputBias(experiment)] };
  }),
);

/** Under spectral norm: weights of a critic of width 1, where W/σ of all but the first layer is ±1. */
const signs: readonly Identity[] = objectiveNames.map((objective) => {
  const change = {
    critic: { depth: 6, width: 1 },
    constraint: { kind: 'spectral-norm' },
    objective,
    criticSteps: 1,
  } as const;
  const experiment = vary(small, change);
  const bias = objective === 'wasserstein' ? [outputBias(experiment)] : [];
  return { name: `${objective}, spectral norm, width 1`, experiment, still: [...singleWeights(experiment), ...bias] };
});

const MOST = 300;
/** Less than a vector, a strip, several strips, and what is left over. */
const covering = [3, 7, 33, 100, MOST];

/** Which batch sizes a gradient is taken at: between them all from 1 to 300. */
export const gradientCases: readonly (readonly [Identity, sizes: readonly number[]])[] = [
  ...constantOffset.map((identity, i) => {
    const own = Array.from({ length: MOST }, (_, n) => n + 1).filter((size) => size % constantOffset.length === i);
    return [identity, own] as const;
  }),
  ...signs.map((identity) => [identity, covering] as const),
];

const constraintsOnce = ['none', 'clip', 'spectral norm', 'two-sided penalty at interpolates'];
const trained = [
  ...constantOffset.filter(({ name }) => constraintsOnce.some((label) => name === `wasserstein, ${label}, tanh`)),
  ...signs.slice(0, 1),
];

/** Which batch size a run is made with. */
export const movementCases: readonly (readonly [Identity, batchSize: number])[] = trained.map(
  (identity, i) => [identity, covering[i % covering.length] as number] as const,
);

/** Entries that are not 0, to the last bit but its sign; NaN is not 0. */
const offenders = (values: Reals, still: readonly number[]) =>
  still.filter((i) => values[i] !== 0).map((i) => `[${i}] = ${values[i]}`);

/** What is wrong with an engine's gradients on batches of these sizes: nothing, if they hold the identity. */
export async function gradientFaults(
  create: Create,
  { name, experiment, still }: Identity,
  sizes: readonly number[],
): Promise<string[]> {
  const trainer = await create(experiment);
  await trainer.restore(scattered(experiment));
  const faults: string[] = [];
  for (const batchSize of sizes) {
    const { criticGradient } = await trainer.gradients(batchFor({ ...experiment, batchSize }));
    faults.push(...offenders(criticGradient, still).map((fault) => `${name}, batch ${batchSize}: ${fault}`));
  }
  trainer.dispose();
  return faults;
}

/** The parameters that iterations at one batch size did not leave where they were, to the last bit. */
export async function movementFaults(
  create: Create,
  { name, experiment, still }: Identity,
  batchSize: number,
  iterations: number,
): Promise<string[]> {
  const trainer = await create({ ...experiment, batchSize });
  await trainer.restore(scattered(experiment));
  const { critic: before } = await trainer.snapshot();
  await trainer.step(iterations);
  const { critic: after } = await trainer.snapshot();
  trainer.dispose();
  const moved = still.filter((i) => !Object.is(after[i], before[i]));
  return moved.map((i) => `${name}, batch ${batchSize}: [${i}] ${before[i]} → ${after[i]}`);
}
