import type { DatasetChoice } from '../../datasets/index.ts';
import type { Experiment, OptimizerSettings } from '../../experiment/experiment.ts';
import { table } from '../../experiment/table.ts';
import { activationNames } from '../../math/activations.ts';
import { planDataset } from '../datasetPlan.ts';
import type { Call } from './followers.ts';
import type { FusedExports } from './module.ts';

// What an experiment means to the module, as calls: a leader makes them and has
// its followers make them too.

export const CRITIC = 1;
export const GENERATOR = 0;
export type Which = typeof CRITIC | typeof GENERATOR;

const flag = (value: boolean) => (value ? 1 : 0);
const { objective: objectiveField, constraint: constraintFields, criticOptimizer: optimizerFields } = table;

export function callOn(fused: FusedExports, [name, ...values]: Call): unknown {
  return (fused[name] as (...numbers: readonly number[]) => unknown)(...values);
}

/** As assembly/experiment.ts has them. */
const generatorKinds = { mlp: 0, affine: 0, translation: 1, noised: 2 };

/** Plans all memory. */
export function createCall({ critic, generator, latent, batchSize, seed }: Experiment): Call {
  return [
    'create',
    critic.depth,
    critic.width,
    activationNames.indexOf(critic.activation),
    generator.kind === 'affine' ? 0 : generator.depth,
    generator.width,
    activationNames.indexOf(generator.activation),
    generatorKinds[generator.kind],
    generator.spread,
    latent.dimension,
    flag(latent.kind === 'normal'),
    batchSize,
    seed,
  ];
}

/** Names the dataset; its centres, two floats each, belong at the address that the call returns. */
export function datasetCall(choice: DatasetChoice): { readonly call: Call; readonly centres: readonly number[] } {
  const { code: kind, sigma = 0, numbers = [], centres = [], count = centres.length } = planDataset(choice);
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = numbers;
  return { call: ['dataset', kind, sigma, p0, p1, p2, p3, count], centres: centres.flat() };
}

function optimizerCall(which: Which, settings: OptimizerSettings): Call {
  const { kind, rate, beta1, beta2, epsilon, momentum, decay } = settings;
  const code = optimizerFields.kind.options.indexOf(kind);
  return ['configureOptimizer', which, code, rate, beta1, beta2, epsilon, momentum, decay];
}

/** What may change while an experiment runs. */
export function settingsCalls(experiment: Experiment): readonly Call[] {
  const { objective, constraint, noise, criticSteps, warmup, criticOptimizer, generatorOptimizer } = experiment;
  return [
    [
      'configure',
      objectiveField.options.indexOf(objective),
      constraintFields.kind.options.indexOf(constraint.kind),
      constraint.clip,
      constraint.lambda,
      constraint.target,
      flag(constraint.sides === 'one'),
      constraintFields.at.options.indexOf(constraint.at),
      criticSteps,
      warmup,
      noise.sigma,
      noise.annealing,
    ],
    optimizerCall(CRITIC, criticOptimizer),
    optimizerCall(GENERATOR, generatorOptimizer),
  ];
}
