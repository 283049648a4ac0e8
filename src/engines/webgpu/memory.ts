import { initialCritic, initialGenerator } from '../initial.ts';
import { criticLayout } from '../layout.ts';
import type { Given } from './dataset.ts';
import { floats } from './device.ts';
import { type NetworkPlan, type Plan, packedSize } from './plan.ts';
import { UPDATE_BYTES } from './updates.ts';

/** Updates that one submission makes at most. */
export const RING = 256;
/** Iterations between two readings of the reports. */
export const MOST = 256;
export const REPORT_COLUMNS = 8;

/** What one network learns with; all of it stays on the device. */
export interface Learner {
  readonly plan: NetworkPlan;
  /** Flat, as src/engines/layout.ts has it: tfjs can take it for a tensor without a copy. */
  readonly parameters: GPUBuffer;
  /** First moments, then second ones. */
  readonly moments: GPUBuffer;
  readonly gradient: GPUBuffer;
  /** What the network runs on: its parameters, normalised under spectral norm, as layout.wgsl packs them. */
  readonly packed: GPUBuffer;
}

export interface Memory {
  readonly critic: Learner;
  readonly generator: Learner;
  /** Activations, and derivatives by pre-activations: plan.ts says where. */
  readonly left: GPUBuffer;
  readonly right: GPUBuffer;
  /** Loss and output of every row. */
  readonly figures: GPUBuffer;
  readonly given: GPUBuffer;
  /** The critic's singular vectors and their σ. */
  readonly vectors: GPUBuffer;
  readonly reports: GPUBuffer;
  readonly updates: GPUBuffer;
}

/** Numbers of the state of spectral normalisation: u of every layer. */
export function singularSize(plan: Plan): number {
  return criticLayout(plan.experiment).layers.reduce((sum, { inputs }) => sum + inputs, 0);
}

function learnerOf(device: GPUDevice, plan: NetworkPlan, initial: Float64Array): Learner {
  const { name, size } = plan;
  // Exactly as long as the network: the kernels take their lengths from the buffers. There are no empty ones.
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  const buffer = (label: string, length: number) =>
    device.createBuffer({ label: `${name} ${label}`, size: 4 * Math.max(length, 1), usage });
  const learner = {
    plan,
    parameters: buffer('parameters', size),
    moments: buffer('moments', 2 * size),
    gradient: buffer('gradient', size),
    packed: buffer('packed', packedSize(plan)),
  };
  device.queue.writeBuffer(learner.parameters, 0, Float32Array.from(initial));
  return learner;
}

/** Allocates all that an experiment's run needs. */
export function allocate(device: GPUDevice, plan: Plan, { words }: Given): Memory {
  const { experiment, critic, generator, samples } = plan;
  const given = floats(device, 'given', words.length);
  device.queue.writeBuffer(given, 0, words as Float32Array<ArrayBuffer>);
  const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
  return {
    critic: learnerOf(device, critic, initialCritic(experiment)),
    generator: learnerOf(device, generator, initialGenerator(experiment)),
    left: floats(device, 'left', 16 * generator.leftEnd),
    right: floats(device, 'right', 16 * generator.rightEnd),
    figures: floats(device, 'figures', 8 * samples),
    given,
    vectors: floats(device, 'vectors', 2 * singularSize(plan) + critic.depth + 2),
    reports: floats(device, 'reports', REPORT_COLUMNS * MOST),
    updates: device.createBuffer({ label: 'updates', size: RING * UPDATE_BYTES, usage }),
  };
}

export function release({ critic, generator, ...rest }: Memory): void {
  for (const { parameters, moments, gradient, packed } of [critic, generator]) {
    for (const buffer of [parameters, moments, gradient, packed]) buffer.destroy();
  }
  for (const buffer of Object.values(rest)) buffer.destroy();
}
