import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { constraints, runs, small, vary } from '../conformance/cases.ts';
import { conformance } from '../conformance.test-kit.ts';
import { startBackend } from './backend.ts';
import { wasmDirectory } from './node.ts';
import { TfjsTrainer } from './trainer.ts';

conformance('tfjs-wasm', async (experiment) => {
  await startBackend('wasm', { tfjsWasm: wasmDirectory });
  return new TfjsTrainer('wasm', experiment);
});

describe('memory', () => {
  beforeAll(async () => {
    await startBackend('wasm', { tfjsWasm: wasmDirectory });
  });

  // Figures are read every 16 iterations.
  test.each(Object.entries(runs))('20 more iterations leave no more tensors: %s', async (_, experiment) => {
    const none = memory().numTensors;
    const trainer = new TfjsTrainer('wasm', experiment);
    await trainer.step(experiment.warmup + 5);
    const { numTensors, numDataBuffers } = memory();
    await trainer.step(20);
    expect(memory()).toMatchObject({ numTensors, numDataBuffers });
    trainer.dispose();
    expect(memory().numTensors).toBe(none);
  });

  test('questions, changes and returns leave nothing behind', async () => {
    const none = memory().numTensors;
    const trainer = new TfjsTrainer('wasm', small);
    for (const [, constraint] of constraints) {
      trainer.configure(vary(small, { constraint }));
      await trainer.step(1);
      await trainer.restore(await trainer.snapshot());
      await trainer.criticField(Float32Array.of(0.5, -1));
    }
    trainer.dispose();
    expect(memory().numTensors).toBe(none);
  });
});

test('trainers on two backends take turns', async () => {
  await startBackend('wasm', { tfjsWasm: wasmDirectory });
  await startBackend('cpu');
  const [one, other, alone] = [
    new TfjsTrainer('wasm', small),
    new TfjsTrainer('cpu', small),
    new TfjsTrainer('wasm', small),
  ];
  const together = await Promise.all([one.step(20), other.step(20)]);
  expect(together[0]).toEqual(await alone.step(20));
  for (const trainer of [one, other, alone]) trainer.dispose();
});
