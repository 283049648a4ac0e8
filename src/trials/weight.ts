import { criticLayout, generatorLayout } from '../engines/layout.ts';
import type { Experiment } from '../experiment/experiment.ts';

const FLOAT = 4;
/** Parameters, gradient and the optimiser's two moments; a saved state leaves out the gradient. */
const IN_TRAINING = 4;
const SAVED = 3;

const parametersOf = (experiment: Experiment) => criticLayout(experiment).size + generatorLayout(experiment).size;

/** About how many bytes a fused trainer takes: its networks, and what a step holds of three batches in every layer. */
export function trainerBytes(experiment: Experiment): number {
  const { critic, generator, batchSize } = experiment;
  const units = critic.depth * critic.width + (generator.kind === 'mlp' ? generator.depth * generator.width : 0);
  return FLOAT * (IN_TRAINING * parametersOf(experiment) + 3 * batchSize * units);
}

/** How many bytes a state takes from which a run goes on. */
export const stateBytes = (experiment: Experiment): number => FLOAT * SAVED * parametersOf(experiment);
