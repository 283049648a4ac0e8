import type { Experiment } from '../../experiment/experiment.ts';
import type { Fault } from '../../fields/fault.ts';
import { planOf, threadsFor } from './plan.ts';

/** WebGPU's default limits: every device has them. */
const DEFAULTS = { maxStorageBufferBindingSize: 2 ** 27, maxComputeInvocationsPerWorkgroup: 256 };

type Limits = typeof DEFAULTS;

/** Why this engine can't run an experiment on a device of such limits, or undefined where it can. */
export function declines(experiment: Experiment, limits: Limits = DEFAULTS): Fault | undefined {
  const { critic, generator, strip } = planOf(experiment);
  const unsupported = (field: string, value: number): Fault => ({
    code: 'unsupported',
    field,
    value: String(value),
    allowed: `webgpu: ${JSON.stringify(limits)}`,
  });
  if (threadsFor(strip, [[critic, 3]]) > limits.maxComputeInvocationsPerWorkgroup) {
    return unsupported('critic.width', critic.width);
  }
  if (threadsFor(strip, [[generator, 1]]) > limits.maxComputeInvocationsPerWorkgroup) {
    return unsupported('generator.width', generator.width);
  }
  if (64 * Math.max(generator.leftEnd, generator.rightEnd) > limits.maxStorageBufferBindingSize) {
    return unsupported('batchSize', experiment.batchSize);
  }
  return undefined;
}
