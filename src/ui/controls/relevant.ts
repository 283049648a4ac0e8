import type { Experiment } from '../../experiment/experiment.ts';

type Condition = (experiment: Experiment) => boolean;

const penalised: Condition = ({ constraint }) => constraint.kind === 'gradient-penalty';
const network: Condition = ({ generator }) => generator.kind === 'mlp';

const optimizer = (name: 'criticOptimizer' | 'generatorOptimizer'): Record<string, Condition> => ({
  [`${name}.beta1`]: (experiment) => experiment[name].kind === 'adam',
  [`${name}.beta2`]: (experiment) => experiment[name].kind === 'adam',
  [`${name}.epsilon`]: (experiment) => experiment[name].kind === 'adam',
  [`${name}.momentum`]: (experiment) => experiment[name].kind === 'momentum',
  [`${name}.decay`]: (experiment) => experiment[name].kind === 'rmsprop',
  [`${name}.accumulator`]: (experiment) => experiment[name].kind === 'rmsprop',
});

const conditions: Record<string, Condition> = {
  'latent.dimension': ({ generator }) => generator.kind !== 'translation',
  'generator.depth': network,
  'generator.width': network,
  'generator.activation': network,
  'generator.theta': ({ generator }) => generator.kind === 'translation',
  'constraint.clip': ({ constraint }) => constraint.kind === 'clip',
  'constraint.lambda': penalised,
  'constraint.target': penalised,
  'constraint.sides': penalised,
  'constraint.at': penalised,
  'noise.annealing': ({ noise }) => noise.sigma > 0,
  ...optimizer('criticOptimizer'),
  ...optimizer('generatorOptimizer'),
};

/** Whether the field at a path has any effect on this experiment. */
export function isRelevant(experiment: Experiment, path: string): boolean {
  return conditions[path]?.(experiment) ?? true;
}
