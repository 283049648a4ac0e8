// Imported here so that the development server bundles it before the page runs, not in the middle of a test.
import '@tensorflow/tfjs-backend-webgpu';
import { add, type Tensor1D, tensor } from '@tensorflow/tfjs-core';
import {
  batchFor,
  constraints,
  runs as kit,
  mostPoints,
  objectiveNames,
  scattered,
  small,
  vary,
} from '../../src/engines/conformance/cases.ts';
import {
  type Comparison,
  compareGradients,
  compareMovement,
  compareReports,
  movement,
  vectorError,
} from '../../src/engines/conformance/compare.ts';
import { ReferenceTrainer } from '../../src/engines/reference/trainer.ts';
import { startBackend } from '../../src/engines/tfjs/backend.ts';
import type { Snapshot } from '../../src/engines/trainer.ts';
import { kernelOf } from '../../src/engines/webgpu/kernel.ts';
import { emulated, hardware, tilingOf } from '../../src/engines/webgpu/tiling.ts';
import { WebgpuTrainer } from '../../src/engines/webgpu/trainer.ts';
import { datasetKinds, defaultDataset, type Experiment } from '../../src/experiment/experiment.ts';
import { presets } from '../../src/experiment/presets.ts';
import type { ActivationName } from '../../src/math/activations.ts';
import { suiteOf } from './suite.ts';
import { drawnPoints, philoxBlocks } from './webgpu-draws.ts';

/** What the device found wrong with a call. */
const problems: string[] = [];

/** The device of tfjs, as in the page: what both need of it is compiled once. */
const { device: started } = await startBackend('webgpu');
if (!started) throw new Error('tfjs has no device');
const device: GPUDevice = started;
device.addEventListener('uncapturederror', ({ error }) => problems.push(error.message));

const tilings = { hardware, emulated, own: tilingOf(device) };
// What most readers' GPUs take.
let tiling = hardware;

/**
 * The generator's activation by the critic's: where both networks have the same, an exchange of them goes unseen. Each pair
 * compiles for seconds; those of replays are taken, so that these go without.
 */
const partners: Readonly<Record<ActivationName, ActivationName>> = {
  tanh: 'tanh',
  relu: 'leakyRelu',
  leakyRelu: 'softplus',
  softplus: 'elu',
  elu: 'relu',
  sigmoid: 'silu',
  silu: 'sigmoid',
};
const paired = (experiment: Experiment) =>
  vary(experiment, { generator: { activation: partners[experiment.critic.activation] } });

/** A generator without hidden layers has an activation that it doesn't use: that of kernels which are compiled already. */
const trainerOf = (experiment: Experiment) =>
  new WebgpuTrainer(device, experiment.generator.kind === 'mlp' ? experiment : paired(experiment), tiling);

/** Losses and gradients under every objective and the named constraints, from a state with nothing at 0. */
async function gradientsOf(base: Experiment, named: readonly string[]): Promise<Comparison[]> {
  const batch = batchFor(base);
  const [trainer, reference] = [trainerOf(base), new ReferenceTrainer(base)];
  await trainer.restore(scattered(base));
  await reference.restore(scattered(base));
  const results: Comparison[] = [];
  for (const [label, constraint] of constraints.filter(([label]) => named.includes(label))) {
    for (const objective of objectiveNames) {
      const experiment = vary(base, { constraint, objective });
      trainer.configure(experiment);
      reference.configure(experiment);
      const [actual, expected] = [await trainer.gradients(batch), await reference.gradients(batch)];
      const comparisons = compareGradients(actual, expected);
      results.push(...comparisons.map(({ name, error }) => ({ name: `${objective}, ${label}: ${name}`, error })));
    }
  }
  trainer.dispose();
  return results;
}

/** Runs both trainers on; how far their reports and movements since the start are apart. */
function race(experiment: Experiment) {
  const [trainer, reference] = [trainerOf(experiment), new ReferenceTrainer(experiment)];
  const starts = Promise.all([trainer.snapshot(), reference.snapshot()]);
  return {
    trainer,
    configure(change: Experiment) {
      trainer.configure(change);
      reference.configure(change);
    },
    async advance(iterations: number): Promise<Comparison[]> {
      const [start, origin] = await starts;
      const [reports, truths] = [await trainer.step(iterations), await reference.step(iterations)];
      const [now, then] = [await trainer.snapshot(), await reference.snapshot()];
      return [
        ...compareReports(reports.at(-1), truths.at(-1)),
        ...compareMovement(movement(start, now), movement(origin, then)),
      ].map(({ name, error }) => ({ name: `${name} after ${now.iteration}`, error }));
    },
  };
}

async function compareRun(experiment: Experiment, checkpoints: readonly number[]): Promise<Comparison[]> {
  const { trainer, advance } = race(experiment);
  const results: Comparison[] = [];
  let done = 0;
  for (const total of checkpoints) {
    results.push(...(await advance(total - done)));
    done = total;
  }
  trainer.dispose();
  return results;
}

/** Four iterations after each of some live changes. */
async function compareChanges(changes: readonly Experiment[]): Promise<Comparison[]> {
  const { trainer, advance, configure } = race(small);
  const results = await advance(3);
  for (const change of changes) {
    configure(change);
    results.push(...(await advance(4)));
  }
  trainer.dispose();
  return results;
}

async function comparePictures(experiment: Experiment, count: number): Promise<Comparison[]> {
  const [trainer, reference] = [trainerOf(experiment), new ReferenceTrainer(experiment)];
  await trainer.restore(scattered(experiment));
  await reference.restore(scattered(experiment));
  const { real, latent } = batchFor(vary(experiment, { batchSize: count }));
  const [vectors, points] = [Float32Array.from(latent), Float32Array.from(real)];
  // At once, as a run asks.
  const [generated, field] = await Promise.all([trainer.generate(vectors), trainer.criticField(points)]);
  const results = [
    { name: 'generate', error: vectorError(generated, await reference.generate(vectors)) },
    { name: 'criticField', error: vectorError(field, await reference.criticField(points)) },
  ];
  trainer.dispose();
  return results;
}

/** Every bit of a state. */
const bitsOf = (snapshot: Snapshot) =>
  JSON.stringify(snapshot, (_, value) =>
    value instanceof Float32Array ? Array.from(new Uint32Array(value.slice().buffer)) : value,
  );

async function stateAfter(experiment: Experiment, iterations: number): Promise<string> {
  const trainer = trainerOf(experiment);
  await trainer.step(iterations);
  const state = bitsOf(await trainer.snapshot());
  trainer.dispose();
  return state;
}

/** GPU bytes that live: of a new trainer, after more steps and pictures, and after its end. */
async function memoryUse(): Promise<readonly number[]> {
  let live = 0;
  const create = device.createBuffer.bind(device);
  device.createBuffer = (descriptor) => {
    const buffer = create(descriptor);
    const destroy = buffer.destroy.bind(buffer);
    live += descriptor.size;
    buffer.destroy = () => {
      live -= descriptor.size;
      destroy();
    };
    return buffer;
  };
  const trainer = trainerOf(small);
  const uses: number[] = [];
  for (let round = 0; round < 3; round++) {
    await trainer.step(20);
    await trainer.snapshot();
    await trainer.criticField(Float32Array.of(0.5, -1));
    await trainer.generate(Float32Array.of(1, 2, 3));
    uses.push(live);
  }
  trainer.dispose();
  device.createBuffer = create;
  return [...uses, live];
}

/** The critic's parameters as a tensor over the trainer's own buffer, and as the trainer reads them. */
async function sharesWithTfjs(): Promise<{ readonly tensor: number[]; readonly snapshot: number[] }> {
  const trainer = trainerOf(small);
  const { length } = (await trainer.snapshot()).critic;
  const view: Tensor1D = tensor({ buffer: trainer.parameterBuffers.critic, zeroCopy: true }, [length]);
  await trainer.step(2);
  const doubled = add(view, view);
  const values = Array.from((await doubled.data()) as Float32Array, (value) => value / 2);
  const snapshot = Array.from((await trainer.snapshot()).critic);
  doubled.dispose();
  view.dispose();
  trainer.dispose();
  return { tensor: values, snapshot };
}

/** What a trainer says when its device, the page's only one, goes away under a step, and after. */
async function losesDevice(): Promise<readonly string[]> {
  const trainer = trainerOf(small);
  await trainer.step(1);
  const answers = [trainer.step(200)];
  device.destroy();
  answers.push(trainer.step(1));
  const words = await Promise.all(
    answers.map((answer) =>
      answer.then(
        () => 'went on',
        (error: Error) => error.message,
      ),
    ),
  );
  trainer.dispose();
  return words;
}

/** What is said about a kernel with a fault on its third line. */
async function faultyKernel(): Promise<string> {
  const code = ['@compute @workgroup_size(1)', 'fn main() {', '  let x: f32 = 1u;', '}'].join('\n');
  return kernelOf(device, { label: 'faulty', code, access: [] }).then(
    () => 'compiled',
    ({ name, message }: Error) => `${name}: ${message}`,
  );
}

/** Critic steps a second of a preset. */
async function pace(preset: string, iterations: number): Promise<number> {
  const { experiment } = presets.find(({ id }) => id === preset) ?? { experiment: small };
  const trainer = trainerOf(experiment);
  await trainer.step(1);
  const start = performance.now();
  await trainer.step(iterations);
  const seconds = (performance.now() - start) / 1000;
  trainer.dispose();
  return (iterations * experiment.criticSteps) / seconds;
}

/** Networks of many blocks, cut off and whole. */
const large = vary(small, {
  critic: { depth: 3, width: 53 },
  generator: { depth: 2, width: 64 },
  latent: { dimension: 4 },
  batchSize: 200,
});

const runs = Object.fromEntries(Object.entries(kit).map(([name, experiment]) => [name, paired(experiment)]));

const page = {
  constraints: constraints.map(([label]) => label),
  runs,
  small,
  large,
  vary,
  withActivation: (activation: ActivationName) => paired(vary(small, { critic: { activation } })),
  datasets: datasetKinds.map(defaultDataset),
  mostPoints,
  problems,
  adapter: () => `${device.adapterInfo.vendor} ${device.adapterInfo.architecture} ${device.adapterInfo.description}`,
  philoxBlocks: () => philoxBlocks(device),
  drawnPoints: (experiment: Experiment) => drawnPoints(device, experiment),
  compareGradients: gradientsOf,
  /** How trainers from now on cut their matrices up. */
  tile(by: keyof typeof tilings) {
    tiling = tilings[by];
  },
  compareRun,
  compareChanges,
  comparePictures,
  stateAfter,
  memoryUse,
  sharesWithTfjs,
  losesDevice,
  faultyKernel,
  pace,
};

export type WebgpuTrainerPage = typeof page;

declare global {
  interface Window {
    fused: WebgpuTrainerPage;
  }
}

window.fused = page;
window.suite = suiteOf(async (experiment) => trainerOf(experiment), paired);
