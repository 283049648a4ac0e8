import type { Experiment } from '../experiment/experiment.ts';
import { criticLayout, generatorLayout, type LayerLayout } from './layout.ts';

/** Multiplications of one matrix-vector product through these layers. */
const products = (layers: readonly LayerLayout[]) =>
  layers.reduce((sum, { inputs, outputs }) => sum + inputs * outputs, 0);

/** Whether φ″ vanishes, so that the second-order pass needs no way back. */
const straight = (activation: string) => activation === 'relu' || activation === 'leakyRelu';

/**
 * Floating-point operations of the matrix products of one critic step, a
 * multiplication and an addition counted as two. With B rows, C the sum of
 * in·out over the critic's layers, C⁻ without the first, C° without the last,
 * C′ without either, and G the generator's sum:
 *
 * - generator forward 2BG; critic forward 2B·C a block of rows, back 2B·C⁻ and
 *   weight gradients 2B·C; the blocks are real and generated points;
 * - the gradient penalty adds a block forward (C), back to the input (C),
 *   tangents (C°) and their outer products (C), and where φ″ ≠ 0 the adjoints
 *   (C′) and theirs (C°).
 *
 * Activations, losses, draws and optimisers are not counted: what is compared
 * is the pace of the products alone.
 */
export function criticStepFlops(experiment: Experiment): number {
  const { batchSize, constraint, critic } = experiment;
  const layers = criticLayout(experiment).layers;
  const [all, upper] = [products(layers), products(layers.slice(1))];
  const [lower, inner] = [products(layers.slice(0, -1)), products(layers.slice(1, -1))];
  const plain = 2 * (all + upper + all);
  const curved = straight(critic.activation) ? 0 : inner + lower;
  const penalty = constraint.kind === 'gradient-penalty' ? all + all + lower + all + curved : 0;
  return 2 * batchSize * (products(generatorLayout(experiment).layers) + plain + penalty);
}

/** The same for the generator step: both networks forward, the critic back to its input, the generator back. */
export function generatorStepFlops(experiment: Experiment): number {
  const critic = products(criticLayout(experiment).layers);
  const layers = generatorLayout(experiment).layers;
  const [all, upper] = [products(layers), products(layers.slice(1))];
  return 2 * experiment.batchSize * (all + critic + critic + upper + all);
}

/** Of one iteration: its critic steps and its generator step. */
export function iterationFlops(experiment: Experiment): number {
  return experiment.criticSteps * criticStepFlops(experiment) + generatorStepFlops(experiment);
}
