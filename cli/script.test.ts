import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ReferenceTrainer } from '../src/engines/reference/trainer.ts';
import { presetExperiment } from '../src/experiment/presets.ts';
import { file, folder, lab } from './lab.test-kit.ts';

test('prints a script with the losses of the reference trainer, and how far it is', async () => {
  const { code, text, errors } = await lab('script', 'bench-ganlab', '--set', 'seed=7');
  expect(code).toBe(0);
  expect(errors).toContain('100 / 100');
  expect(text).toMatch(/^#!\/usr\/bin\/env python3\n/);
  expect(text).toContain('"seed": 7');
  const [first] = await new ReferenceTrainer({ ...presetExperiment('bench-ganlab'), seed: 7 }).step(1);
  expect(text).toContain(`(1, ${first?.criticLoss}, ${first?.generatorLoss}, `);
});

test('writes a notebook into a file', async () => {
  const path = join(folder, 'gan.ipynb');
  const { code, text } = await lab('script', 'bench-ganlab', '--notebook', '--out', path);
  expect([code, text]).toEqual([0, '']);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
});

test('of a run it takes the experiment, and says that it begins at its start', async () => {
  const run = join(folder, 'before.json');
  await lab('train', 'bench-ganlab', '--iterations', '3', '--out', run);
  const { code, errors, text } = await lab('script', run);
  expect(code).toBe(0);
  expect(errors).toContain('begins at iteration 0');
  expect(text).toContain('"batchSize": 150');
});

test('what is wrong, or can’t be proven, ends with 2 and is named', async () => {
  expect(await lab('script', 'nobody')).toMatchObject({ code: 2, errors: expect.stringContaining('nobody') });
  const dear = file('dear.json', {
    ...presetExperiment('reference-8gaussians'),
    critic: { depth: 12, width: 512, activation: 'tanh' },
    criticSteps: 100,
    batchSize: 1024,
  });
  const { code, text, errors } = await lab('script', dear);
  expect([code, text]).toEqual([2, '']);
  expect(errors).toMatch(/^batchSize .* got 1024; allowed: ≤ \d+\n$/m);
});
