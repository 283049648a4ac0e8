import { type Experiment, latentDimensionOf, type OptimizerSettings } from '../../experiment/experiment.ts';

type Condition = (experiment: Experiment) => boolean;

const penalised: Condition = ({ constraint }) => constraint.kind === 'gradient-penalty';
const network: Condition = ({ generator }) => generator.kind === 'mlp';
const learns: Condition = ({ generator }) => generator.kind !== 'noised';

const always: Condition = () => true;

function optimizer(name: 'criticOptimizer' | 'generatorOptimizer', used: Condition): Record<string, Condition> {
  const of =
    (...kinds: readonly OptimizerSettings['kind'][]): Condition =>
    (experiment) =>
      used(experiment) && kinds.includes(experiment[name].kind);
  return {
    [`${name}.kind`]: used,
    [`${name}.rate`]: used,
    [`${name}.beta1`]: of('adam'),
    [`${name}.beta2`]: of('adam'),
    [`${name}.epsilon`]: of('adam'),
    [`${name}.momentum`]: of('momentum'),
    [`${name}.decay`]: of('rmsprop'),
    [`${name}.accumulator`]: of('rmsprop'),
  };
}

const conditions: Record<string, Condition> = {
  'latent.kind': learns,
  'latent.dimension': ({ generator }) => latentDimensionOf(generator.kind) === undefined,
  'generator.depth': network,
  'generator.width': network,
  'generator.activation': network,
  'generator.theta': ({ generator }) => generator.kind === 'translation',
  'generator.spread': ({ generator }) => generator.kind === 'noised',
  'constraint.clip': ({ constraint }) => constraint.kind === 'clip',
  'constraint.lambda': penalised,
  'constraint.target': penalised,
  'constraint.sides': penalised,
  'constraint.at': penalised,
  'noise.annealing': ({ noise }) => noise.sigma > 0,
  warmup: learns,
  ...optimizer('criticOptimizer', always),
  ...optimizer('generatorOptimizer', learns),
};

/** Whether the field at a path has any effect on this experiment. */
export function isRelevant(experiment: Experiment, path: string): boolean {
  return conditions[path]?.(experiment) ?? true;
}
