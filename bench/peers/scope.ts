import { modesOf } from '../../src/datasets/index.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';

/**
 * The peers are written for the benchmark's experiments, not for every one.
 *
 * @throws Error that names what they lack
 */
export function checkPeer(experiment: Experiment): void {
  const { dataset, generator, critic, objective, constraint, noise, criticOptimizer, generatorOptimizer } = experiment;
  const lacks = [
    !modesOf(dataset) && dataset.kind,
    modesOf(dataset)?.some(({ weight = 1 }) => weight !== 1) && 'modes of unequal weight',
    generator.kind !== 'mlp' && generator.kind,
    [critic, generator].some(({ activation }) => activation !== 'tanh' && activation !== 'relu') && 'activation',
    objective !== 'wasserstein' && objective !== 'non-saturating' && objective,
    constraint.kind !== 'none' &&
      (constraint.kind !== 'gradient-penalty' || constraint.at !== 'interpolates') &&
      'constraint',
    constraint.sides !== 'two' && 'one-sided penalty',
    noise.sigma > 0 && 'noise',
    [criticOptimizer, generatorOptimizer].some(({ kind }) => kind !== 'adam' && kind !== 'sgd') && 'optimiser',
  ].filter(Boolean);
  if (lacks.length > 0) throw new Error(`the peers have no ${lacks.join(', ')}`);
}
