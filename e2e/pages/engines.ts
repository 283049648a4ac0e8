// Imported here so that its flags are there before it runs.
import '@tensorflow/tfjs-backend-webgpu';
import { env, findBackend } from '@tensorflow/tfjs-core';
import { batchFor, constraints, runs, scattered, small, vary } from '../../src/engines/conformance/cases.ts';
import { type Comparison, compareGradients, compareMovement, movement } from '../../src/engines/conformance/compare.ts';
import { ReferenceTrainer } from '../../src/engines/reference/trainer.ts';
import type { EngineChoice, EngineReport } from '../../src/engines/report.ts';
import { selectEngine } from '../../src/engines/select.ts';
import { startBackend } from '../../src/engines/tfjs/backend.ts';
import { TfjsTrainer } from '../../src/engines/tfjs/trainer.ts';
import type { EngineName, Trainer } from '../../src/engines/trainer.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';
import type { ActivationName } from '../../src/math/activations.ts';
import { suiteOf } from './suite.ts';

type Pair = readonly [engine: Trainer, reference: ReferenceTrainer];

async function pair(engine: EngineName, experiment: Experiment): Promise<Pair> {
  const { trainer } = await selectEngine(engine, experiment);
  if (trainer.engine !== engine) throw new Error(`${trainer.engine} came for ${engine}`);
  return [trainer, new ReferenceTrainer(experiment)];
}

/** Losses and gradients under constraints by name, each with an objective, with one activation in both networks. */
async function gradientsOf(
  engine: EngineName,
  activation: ActivationName,
  asked: readonly (readonly [constraint: string, Experiment['objective']])[],
): Promise<Comparison[]> {
  const base = vary(small, { critic: { activation }, generator: { activation } });
  const batch = batchFor(base);
  const results: Comparison[] = [];
  for (const [label, objective] of asked) {
    const constraint = new Map(constraints).get(label);
    if (!constraint) throw new Error(`no constraint "${label}"`);
    const both = await pair(engine, vary(base, { constraint, objective }));
    for (const trainer of both) await trainer.restore(scattered(base));
    const [actual, expected] = [await both[0].gradients(batch), await both[1].gradients(batch)];
    both[0].dispose();
    const errors = compareGradients(actual, expected).map(({ error }) => error);
    results.push({ name: `${objective}, ${label}`, error: Math.max(...errors) });
  }
  return results;
}

/** How far the parameters moved after so many iterations in all. */
async function compareRun(engine: EngineName, run: string, checkpoints: readonly number[]): Promise<Comparison[]> {
  const experiment = runs[run];
  if (!experiment) throw new Error(`no run "${run}"`);
  const [trainer, reference] = await pair(engine, experiment);
  const [start, origin] = [await trainer.snapshot(), await reference.snapshot()];
  const results: Comparison[] = [];
  let done = 0;
  for (const total of checkpoints) {
    await Promise.all([trainer.step(total - done), reference.step(total - done)]);
    done = total;
    const [now, truth] = [await trainer.snapshot(), await reference.snapshot()];
    const moved = compareMovement(movement(start, now), movement(origin, truth));
    results.push(...moved.map(({ name, error }) => ({ name: `${name} after ${total}`, error })));
  }
  trainer.dispose();
  return results;
}

/** Destroys the GPU device under the engine, as a driver reset would, and starts the engine again. */
async function loseGpu(): Promise<EngineReport> {
  const { trainer } = await selectEngine('tfjs-webgpu', small);
  const { device } = findBackend('webgpu') as unknown as { device: GPUDevice };
  device.destroy();
  await device.lost;
  trainer.dispose();
  return report('tfjs-webgpu');
}

/** tfjs's ways to multiply matrices, by their number in its flag; by itself it goes by the sizes and the GPU. */
const products = { own: -1, reduce: 0, split: 1, small: 2, packed: 3 } as const;

async function report(choice: EngineChoice): Promise<EngineReport> {
  const selection = await selectEngine(choice, small);
  selection.trainer.dispose();
  return selection.report;
}

const page = {
  report,
  loseGpu,
  multiply: (by: keyof typeof products) => env().set('WEBGPU_MATMUL_PROGRAM_TYPE', products[by]),
  compareGradients: gradientsOf,
  compareRun,
};

export type EnginesPage = typeof page;

declare global {
  interface Window {
    conformance: EnginesPage;
  }
}

window.conformance = page;
window.suite = suiteOf(async (experiment) => {
  await startBackend('webgpu');
  return new TfjsTrainer('webgpu', experiment);
});
