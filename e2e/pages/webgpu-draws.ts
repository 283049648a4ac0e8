import { sampleDataset } from '../../src/datasets/index.ts';
import { drawLatent } from '../../src/engines/draws.ts';
import { packDataset } from '../../src/engines/webgpu/dataset.ts';
import datasets from '../../src/engines/webgpu/datasets.wgsl?raw';
import { floats, readBack } from '../../src/engines/webgpu/device.ts';
import draws from '../../src/engines/webgpu/draws.wgsl?raw';
import { Dispatch, kernelOf } from '../../src/engines/webgpu/kernel.ts';
import numbers from '../../src/engines/webgpu/numbers.wgsl?raw';
import philox from '../../src/engines/webgpu/philox.wgsl?raw';
import { planOf } from '../../src/engines/webgpu/plan.ts';
import update from '../../src/engines/webgpu/update.wgsl?raw';
import { UPDATE_BYTES, writeUpdate } from '../../src/engines/webgpu/updates.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';

const COUNT = 1000;
const address = { iteration: 70_001, substep: 3 } as const;

/** The kernels' own functions behind an entry point of the test's; answers as many floats as `length`. */
async function answer(device: GPUDevice, code: string, experiment: Experiment | undefined, length: number) {
  const kernel = await kernelOf(device, { label: 'draws', code, access: ['read', 'write'] });
  const words = experiment ? packDataset(experiment, 0).words : new Float32Array(4);
  const [given, out] = [floats(device, 'given', words.length), floats(device, 'answers', length)];
  const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
  const updates = device.createBuffer({ label: 'update', size: UPDATE_BYTES, usage });
  device.queue.writeBuffer(given, 0, words as Float32Array<ArrayBuffer>);
  if (experiment) {
    const bytes = new ArrayBuffer(UPDATE_BYTES);
    writeUpdate(bytes, 0, planOf(experiment), {
      network: 'critic',
      ...address,
      updates: 0,
      report: 0,
      powerIterations: 0,
    });
    device.queue.writeBuffer(updates, 0, bytes);
  }
  const dispatch = new Dispatch(device, kernel, { buffer: updates }, [given, out], Math.ceil(length / 64));
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  dispatch.encode(pass, 0);
  pass.end();
  device.queue.submit([encoder.finish()]);
  const [values] = await readBack(device, [[out, length]]);
  for (const buffer of [given, out, updates]) buffer.destroy();
  return values ?? new Float32Array();
}

const bindings = '@group(0) @binding(1) var<storage, read> given: array<f32>;\n';

/** The blocks of Random123's known answers, as unsigned words. */
export async function philoxBlocks(device: GPUDevice): Promise<number[]> {
  const entry = `
@group(0) @binding(2) var<storage, read_write> answers: array<vec4u>;
@compute @workgroup_size(1) fn main() {
  let start = u32(given[0]);
  answers[0] = philox(vec4u(start), vec2u(start));
  answers[1] = philox(vec4u(0xffffffffu), vec2u(0xffffffffu));
  answers[2] = philox(vec4u(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u), vec2u(0xa4093822u, 0x299f31d0u));
}`;
  const values = await answer(device, bindings + update + philox + entry, undefined, 12);
  return Array.from(new Uint32Array(values.buffer, values.byteOffset, 12));
}

/** The largest distance between a thousand points, real ones or of a noised generator, as the kernels draw them and as we do. */
export async function drawnPoints(device: GPUDevice, experiment: Experiment): Promise<number | null> {
  const { code } = packDataset(experiment, 0);
  const noised = experiment.generator.kind === 'noised';
  const drawn = noised ? 'placeNoised(5u, id.x)' : 'place(uniforms(4u, id.x))';
  const entry = `
const DATASET = ${code}u;
@group(0) @binding(2) var<storage, read_write> answers: array<vec2f>;
@compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < ${COUNT}u) { answers[id.x] = ${drawn}; }
}`;
  const text = bindings + update + numbers + philox + draws + datasets + entry;
  const points = await answer(device, text, experiment, 2 * COUNT);
  const truth = new Float64Array(2 * COUNT);
  const { dataset, seed } = experiment;
  if (noised) drawLatent(experiment, { seed, stream: 'latent', ...address }, truth);
  else sampleDataset(dataset, { seed, stream: 'real', ...address }, truth);
  const largest = Math.max(...truth.map((value, i) => Math.abs(value - (points[i] as number))));
  return Number.isNaN(largest) ? null : largest;
}
