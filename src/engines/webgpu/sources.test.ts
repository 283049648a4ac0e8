import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datasetKinds, defaultDataset } from '../../experiment/experiment.ts';
import { activationNames } from '../../math/activations.ts';
import { small, vary } from '../conformance/cases.ts';
import { planDataset } from '../datasetPlan.ts';
import { planOf } from './plan.ts';
import { criticStepSource, learnSource, packSource, pullSource, spectralSource } from './sources.ts';

/** Texts that the activations compile between them. */
const texts = (
  kind: 'none' | 'gradient-penalty' | 'spectral-norm',
  sourceOf: (plan: ReturnType<typeof planOf>) => string,
) =>
  new Set(
    activationNames.map((activation) =>
      sourceOf(planOf(vary(small, { critic: { activation }, generator: { activation }, constraint: { kind } }))),
    ),
  ).size;

test('what learns and packs a critic is the same kernel for every activation, what runs it is not', () => {
  expect(texts('none', (plan) => learnSource(plan, plan.critic).code)).toBe(1);
  expect(texts('spectral-norm', (plan) => learnSource(plan, plan.critic).code)).toBe(1);
  expect(texts('spectral-norm', (plan) => spectralSource(plan).code + pullSource(plan).code)).toBe(1);
  expect(texts('none', (plan) => packSource(plan.critic).code)).toBe(1);
  // Rows where φ″ is not 0 carry one gradient more.
  expect(texts('gradient-penalty', (plan) => learnSource(plan, plan.critic).code)).toBe(2);
  // Silu's memo lies between the critic's rows and the generator's.
  expect(texts('none', (plan) => learnSource(plan, plan.generator).code)).toBe(2);
  expect(texts('none', (plan) => criticStepSource(plan, 0, false).code)).toBe(activationNames.length);
});

// What they draw is held against src/datasets in a browser (e2e/webgpu-trainer.spec.ts).
test.each(datasetKinds)('datasets.wgsl has a case for %s', (kind) => {
  const text = readFileSync(new URL('datasets.wgsl', import.meta.url), 'utf8');
  const cases = [...text.matchAll(/case (\d+)u: \{/g)].map(([, code]) => Number(code));
  expect(cases).toContain(planDataset(defaultDataset(kind)).code);
});
