import type { Experiment } from '../../experiment/experiment.ts';
import { activations } from '../../math/activations.ts';
import type { CriticDraws, GeneratorDraws } from '../draws.ts';
import { criticLayout } from '../layout.ts';
import { objectives, type ScalarLoss } from '../objectives.ts';
import { type Generator, generatorOf } from './generator.ts';
import { accumulate, allocatePass, backward, forward, type Pass } from './network.ts';
import { addPenalty, allocatePenalty, type PenaltyPass } from './penalty.ts';

/** The memory of both losses over a batch of `rows`. */
export interface Workspace {
  readonly rows: number;
  /** Real rows, then generated rows. */
  readonly critic: Pass;
  readonly penalty: PenaltyPass;
  readonly generator: Generator;
  /** Generated points with their noise, and ∂(loss of its point) there; rows × 2 each. */
  readonly points: Float64Array;
  readonly pointGradient: Float64Array;
}

export function allocateWorkspace(experiment: Experiment, rows: number): Workspace {
  const network = { layout: criticLayout(experiment), activation: activations[experiment.critic.activation] };
  return {
    rows,
    critic: allocatePass(network, 2 * rows),
    penalty: allocatePenalty(network, rows),
    generator: generatorOf(experiment, rows),
    points: new Float64Array(2 * rows),
    pointGradient: new Float64Array(2 * rows),
  };
}

/** Both networks' flat parameters; the critic's are those it runs on, normalised under spectral norm. */
export interface Parameters {
  readonly critic: Float64Array;
  readonly generator: Float64Array;
}

export interface CriticLosses {
  readonly criticLoss: number;
  readonly penalty: number;
  readonly realMean: number;
  readonly generatedMean: number;
}

function generate(work: Workspace, parameters: Float64Array, { latent, noise }: GeneratorDraws): void {
  const { rows, points } = work;
  work.generator.generate(parameters, latent, rows, points);
  for (let i = 0; i < 2 * rows; i++) points[i] = (points[i] as number) + (noise[i] as number);
}

/**
 * The mean loss over rows [from, from + rows) of the critic's outputs; seeds their
 * δ with its slope: gradients are of sums over a batch until `divide`.
 */
function seed({ last }: Pass, loss: ScalarLoss, from: number, rows: number): number {
  let sum = 0;
  for (let n = from; n < from + rows; n++) {
    const f = last.a[n] as number;
    sum += loss.value(f);
    last.delta[n] = loss.slope(f);
  }
  return sum / rows;
}

/** Turns the gradient of sums over a batch into that of means. */
function divide(gradient: Float64Array, rows: number): void {
  for (let i = 0; i < gradient.length; i++) gradient[i] = (gradient[i] as number) / rows;
}

function meanOutput({ last }: Pass, from: number, rows: number): number {
  let sum = 0;
  for (let n = from; n < from + rows; n++) sum += last.a[n] as number;
  return sum / rows;
}

/** Where the penalty looks: x̂ = t·x_r + (1 − t)·x_g, or one end of it. */
function placePenalty(work: Workspace, { constraint }: Experiment, { real, interpolation }: CriticDraws): void {
  const { input } = work.penalty.pass;
  for (let i = 0; i < 2 * work.rows; i++) {
    const drawn = interpolation[i >> 1] as number;
    const t = constraint.at === 'interpolates' ? drawn : constraint.at === 'real' ? 1 : 0;
    input[i] = t * (real[i] as number) + (1 - t) * (work.points[i] as number);
  }
}

/** What the critic minimises on a batch; its gradient overwrites `gradient`. */
export function criticLoss(
  work: Workspace,
  experiment: Experiment,
  parameters: Parameters,
  draws: CriticDraws,
  gradient: Float64Array,
): CriticLosses {
  const { rows, critic, points } = work;
  const { real, generated } = objectives[experiment.objective];
  generate(work, parameters.generator, draws);
  critic.input.set(draws.real);
  critic.input.set(points, 2 * rows);
  forward(critic, parameters.critic, 2 * rows);
  const loss = seed(critic, real, 0, rows) + seed(critic, generated, rows, rows);
  backward(critic, parameters.critic, 2 * rows);
  gradient.fill(0);
  accumulate(critic, 2 * rows, gradient);
  let penalty = 0;
  if (experiment.constraint.kind === 'gradient-penalty') {
    placePenalty(work, experiment, draws);
    penalty = addPenalty(work.penalty, experiment.constraint, parameters.critic, rows, gradient) / rows;
  }
  divide(gradient, rows);
  const [realMean, generatedMean] = [meanOutput(critic, 0, rows), meanOutput(critic, rows, rows)];
  return { criticLoss: loss + penalty, penalty, realMean, generatedMean };
}

/** What the generator minimises on a batch; its gradient overwrites `gradient`. */
export function generatorLoss(
  work: Workspace,
  experiment: Experiment,
  parameters: Parameters,
  draws: GeneratorDraws,
  gradient: Float64Array,
): number {
  const { rows, critic, points, pointGradient } = work;
  generate(work, parameters.generator, draws);
  critic.input.set(points);
  forward(critic, parameters.critic, rows);
  const loss = seed(critic, objectives[experiment.objective].generator, 0, rows);
  backward(critic, parameters.critic, rows, pointGradient);
  gradient.fill(0);
  work.generator.pullBack(parameters.generator, pointGradient, rows, gradient);
  divide(gradient, rows);
  return loss;
}
