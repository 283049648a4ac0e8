import { Dispatch, type Kernel, type KernelSource, kernelOf } from './kernel.ts';
import type { Learner, Memory } from './memory.ts';
import { blockCount, type Plan } from './plan.ts';
import {
  criticStepSource,
  generatorStepSource,
  learnSource,
  packSource,
  pullSource,
  reportSource,
  spectralSource,
} from './sources.ts';
import { UPDATE_BYTES } from './updates.ts';

/** The dispatches of each kind of update, in order. */
export interface Program {
  readonly critic: readonly Dispatch[];
  readonly generator: readonly Dispatch[];
  readonly report: Dispatch;
  /** Packs a network's parameters that were written from outside. */
  readonly pack: Readonly<Record<'critic' | 'generator', readonly Dispatch[]>>;
  /** Packs the critic's normalised weights; absent without spectral norm. */
  readonly spectral?: Dispatch;
}

export const updateBinding = ({ updates }: Pick<Memory, 'updates'>): GPUBufferBinding => ({
  buffer: updates,
  size: UPDATE_BYTES,
});

/**
 * Compiles what an experiment's updates need: two dispatches a step of either
 * network; under spectral norm four a critic step, three a generator step.
 */
export async function programOf(device: GPUDevice, plan: Plan, memory: Memory, dataset: number): Promise<Program> {
  const { kind } = plan.experiment.constraint;
  const { critic, generator, left, right, figures, given, vectors, reports } = memory;
  const update = updateBinding(memory);
  const prepare = async (source: KernelSource, buffers: readonly GPUBuffer[], workgroups: number) => {
    const kernel: Kernel = await kernelOf(device, source);
    return new Dispatch(device, kernel, update, buffers, workgroups);
  };
  const rows = [critic.packed, generator.packed, left, right, figures, given];
  const strips = plan.samples / plan.strip;
  const learning = ({ parameters, moments, gradient }: Learner) => [parameters, moments, gradient];
  const learn = (learner: Learner) =>
    prepare(learnSource(plan.tiling), [...learning(learner), left, right, learner.packed], blockCount(learner.plan));
  const pack = ({ plan: network, parameters, packed }: Learner) =>
    prepare(packSource(), [parameters, packed], network.depth + 1);
  const [criticStep, learnCritic, generatorStep, learnGenerator, report, packCritic, packGenerator] = await Promise.all(
    [
      prepare(criticStepSource(plan, dataset), rows, strips),
      learn(critic),
      prepare(generatorStepSource(plan), rows, strips),
      learn(generator),
      prepare(reportSource(plan), [figures, generator.gradient, reports], 1),
      pack(critic),
      pack(generator),
    ],
  );
  const generatorUpdate = [generatorStep, learnGenerator];
  if (kind !== 'spectral-norm') {
    const pack = { critic: [packCritic], generator: [packGenerator] };
    return { critic: [criticStep, learnCritic], generator: generatorUpdate, report, pack };
  }
  const layers = plan.critic.depth + 1;
  const [spectral, pull] = await Promise.all([
    prepare(spectralSource(plan), [critic.parameters, vectors, critic.packed], layers),
    prepare(pullSource(plan), [...learning(critic), vectors], layers),
  ]);
  return {
    critic: [spectral, criticStep, learnCritic, pull],
    generator: [spectral, ...generatorUpdate],
    report,
    pack: { critic: [], generator: [packGenerator] },
    spectral,
  };
}
