import type { Experiment } from '../../experiment/experiment.ts';
import { cosine } from '../../math/cosine.ts';
import { allocateCriticDraws, drawCriticBatch } from '../draws.ts';
import type { Snapshot } from '../trainer.ts';
import { allocateWorkspace, criticLoss, type Workspace } from './losses.ts';
import { clip, type OptimizerState, update } from './optimizer.ts';

/** The critic's steps of one iteration. */
export interface CriticMoves {
  /** cos(−Δw, ∇) of each step, before the weights are clipped. */
  readonly cosines: readonly number[];
  /** The weights after the last. */
  readonly critic: Float64Array;
}

/**
 * What the critic does in the iteration after a snapshot, on the batches that training will see there, in Float64.
 * Not for a critic under spectral norm.
 *
 * @param snapshot one with its optimisers
 */
export function criticMoves(
  experiment: Experiment,
  { iteration, optimizers, ...networks }: Snapshot,
  work: Workspace = allocateWorkspace(experiment, experiment.batchSize),
): CriticMoves {
  const { constraint, criticOptimizer, criticSteps } = experiment;
  if (!optimizers) throw new Error('a snapshot made by hand doesn’t say where its optimisers stand');
  const critic = Float64Array.from(networks.critic);
  const generator = Float64Array.from(networks.generator);
  const [first, second] = optimizers.critic;
  const state: OptimizerState = {
    updates: optimizers.criticUpdates,
    first: Float64Array.from(first),
    second: Float64Array.from(second),
  };
  const draws = allocateCriticDraws(experiment);
  const gradient = new Float64Array(critic.length);
  const cosines = Array.from({ length: criticSteps }, (_, substep) => {
    drawCriticBatch(experiment, iteration, substep, draws);
    criticLoss(work, experiment, { critic, generator }, draws, gradient);
    const before = critic.slice();
    update(criticOptimizer, state, critic, gradient);
    const back = before.map((weight, i) => weight - (critic[i] as number));
    if (constraint.kind === 'clip') clip(critic, constraint.clip);
    return cosine(back, gradient);
  });
  return { cosines, critic };
}
