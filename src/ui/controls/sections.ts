import type { Experiment } from '../../experiment/experiment.ts';
import { type Limits, limitOf } from '../../experiment/limits.ts';
import { paths } from './lookup.ts';
import { isRelevant } from './relevant.ts';

/** Which part of the experiment each group of controls shows, by how the paths begin. */
export const sections = {
  data: ['dataset.'],
  loss: ['objective', 'constraint.kind', 'constraint.clip', 'constraint.lambda'],
  penalty: ['constraint.target', 'constraint.sides', 'constraint.at'],
  networks: ['generator.', 'critic.'],
  criticOptimizer: ['criticOptimizer.'],
  generatorOptimizer: ['generatorOptimizer.'],
  training: ['criticSteps', 'batchSize', 'warmup', 'seed'],
  noise: ['noise.'],
  latent: ['latent.'],
} as const;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];

/** The paths of a section that matter to this experiment and aren't hidden; the kind of data has its own picker. */
export function sectionPaths(experiment: Experiment, section: SectionName, limits?: Limits): string[] {
  return paths(experiment.dataset.kind).filter(
    (path) =>
      path !== 'dataset.kind' &&
      sections[section].some((start) => (start.endsWith('.') ? path.startsWith(start) : path === start)) &&
      limitOf(limits, path) !== 'hide' &&
      isRelevant(experiment, path),
  );
}
