import { criticEstimate } from '../divergences/implied.ts';
import { allocateCriticDraws, allocateGeneratorDraws, drawCriticBatch, drawGeneratorBatch } from '../engines/draws.ts';
import { normsOf, probe } from '../engines/probe.ts';
import type { Batch, Snapshot, Trainer } from '../engines/trainer.ts';
import { generatorWaits } from '../engines/waits.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { mean } from '../math/mean.ts';
import { displayedPairs, nextInterpolates } from './specimen.ts';

/** A number before a stage and after it. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

/** One stage of an iteration: a critic step, or the generator's. Stage 0 is where the iteration begins. */
export interface Stage {
  readonly iteration: number;
  readonly stage: number;
  /** Critic steps of the iteration; the stage after them is the generator's. */
  readonly criticSteps: number;
  readonly moved: 'nothing' | 'critic' | 'generator';
  /** Of the network that moved, on the batch that moved it, instance noise left out. */
  readonly loss: Change;
  /** Mean ‖∇ₓf‖ at the same points x̂. */
  readonly slope: Change;
  /** E f(x_r) − E f(x_g) on the displayed samples. */
  readonly gap: Change;
  /** How far the displayed generated points moved on average, data units. */
  readonly distance: number;
}

const POINTS = 256;

/**
 * The state after the first `stage` steps of the iteration that begins at `whole`; after all of them and the generator's,
 * that of the iteration itself. An engine runs whole iterations only: one of fewer critic steps is the same as far as it
 * goes, because batches are addressed by iteration and step, and its generator step is put back.
 */
export async function stateAt(trainer: Trainer, whole: Snapshot, stage: number): Promise<Snapshot> {
  if (stage === 0) return whole;
  const { experiment } = trainer;
  trainer.configure({ ...experiment, criticSteps: Math.min(stage, experiment.criticSteps) });
  await trainer.restore(whole);
  await trainer.step(1);
  const after = await trainer.snapshot();
  trainer.configure(experiment);
  if (stage > experiment.criticSteps) return after;
  const { critic, singular } = after;
  const [kept, moved] = [whole.optimizers, after.optimizers] as Required<Snapshot>['optimizers'][];
  const optimizers = kept && moved && { ...kept, critic: moved.critic, criticUpdates: moved.criticUpdates };
  return { ...whole, critic, ...(optimizers && { optimizers }), ...(singular && { singular }) };
}

function batchOf(experiment: Experiment, iteration: number, stage: number): Batch {
  const still = { ...experiment, noise: { sigma: 0, annealing: 0 } };
  const critic = allocateCriticDraws(still);
  drawCriticBatch(still, iteration, Math.min(stage, experiment.criticSteps) - 1, critic);
  if (stage <= experiment.criticSteps) return critic;
  const generator = allocateGeneratorDraws(still);
  drawGeneratorBatch(still, iteration, generator);
  return { ...critic, latent: generator.latent };
}

/** Mean distance between the points of two lists, n × 2 each. */
function meanDistance(from: ArrayLike<number>, to: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < from.length; i += 2) {
    sum += Math.hypot((to[i] as number) - (from[i] as number), (to[i + 1] as number) - (from[i + 1] as number));
  }
  return (2 * sum) / from.length;
}

/** Brings the trainer to a stage of the iteration that begins at `whole`, and tells what that stage did. */
export async function goToStage(trainer: Trainer, whole: Snapshot, stage: number): Promise<Stage> {
  const { experiment } = trainer;
  const { iteration } = whole;
  const ofGenerator = stage > experiment.criticSteps;
  await trainer.restore(whole);
  const points = await nextInterpolates(trainer, iteration, POINTS);

  async function look(at: number) {
    const state = await stateAt(trainer, whole, at);
    await trainer.restore({ ...state, iteration });
    const { real, generated } = await displayedPairs(trainer, POINTS);
    const [f, g] = [await trainer.criticField(Float32Array.from(real)), await trainer.criticField(generated)];
    const losses = stage === 0 ? undefined : await trainer.gradients(batchOf(experiment, iteration, stage));
    return {
      generated,
      loss: (ofGenerator ? losses?.generatorLoss : losses?.criticLoss) ?? Number.NaN,
      slope: mean(normsOf(probe(experiment, state, points).slopes)),
      gap: criticEstimate(f, g),
    };
  }

  const before = await look(Math.max(0, stage - 1));
  const after = stage === 0 ? before : await look(stage);
  const change = (name: 'loss' | 'slope' | 'gap'): Change => ({ before: before[name], after: after[name] });
  const waits = ofGenerator && generatorWaits(experiment, iteration + 1);
  return {
    iteration,
    stage,
    criticSteps: experiment.criticSteps,
    moved: stage === 0 || waits ? 'nothing' : ofGenerator ? 'generator' : 'critic',
    loss: change('loss'),
    slope: change('slope'),
    gap: change('gap'),
    distance: meanDistance(before.generated, after.generated),
  };
}
