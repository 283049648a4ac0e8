import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { datasetKinds, defaultDataset } from '../../experiment/experiment.ts';
import { activationNames } from '../../math/activations.ts';
import { type Change, small, vary } from '../conformance/cases.ts';
import { planDataset } from '../datasetPlan.ts';
import type { KernelSource } from './kernel.ts';
import { alone, type Plan, planOf } from './plan.ts';
import {
  criticStepSource,
  generatorStepSource,
  learnSource,
  packSource,
  pictureSource,
  pullSource,
  spectralSource,
} from './sources.ts';
import { emulated, type Tiling } from './tiling.ts';

/** Texts of a kernel, all experiments together. */
const texts = (changes: readonly Change[], sourceOf: (plan: Plan) => KernelSource, tiling?: Tiling) =>
  new Set(changes.map((change) => sourceOf(planOf(vary(small, change), tiling)).code)).size;

const activations = activationNames.map((activation) => ({ critic: { activation }, generator: { activation } }));
const constraints = (['none', 'clip', 'gradient-penalty', 'spectral-norm'] as const).map((kind) => ({
  constraint: { kind },
}));
/** As wide as one block at most. */
const sizes: readonly Change[] = [
  { critic: { depth: 1, width: 1 }, batchSize: 300 },
  { critic: { depth: 12, width: 8 }, generator: { depth: 6, width: 3 } },
  { latent: { dimension: 256, kind: 'uniform' } },
  { generator: { kind: 'affine' } },
  { generator: { kind: 'translation' }, latent: { dimension: 1 } },
];

const learning = [({ tiling }: Plan) => learnSource(tiling), packSource, spectralSource, pullSource];

test('what learns and packs a network is one kernel, whatever its activation, its sizes and its constraint', () => {
  for (const source of learning) {
    expect(texts([...activations, ...constraints, ...sizes, { critic: { width: 65 } }], source)).toBe(1);
    expect(texts([{}, { critic: { width: 33 } }], source, emulated)).toBe(1);
  }
});

test('what runs networks is one kernel whatever their sizes and the constraint, but for the threads of wide ones', () => {
  const step = (plan: Plan) => criticStepSource(plan, 0);
  const narrow = [...constraints, ...sizes];
  for (const source of [step, generatorStepSource]) {
    expect(texts(narrow, source)).toBe(1);
    expect(texts(narrow, source, emulated)).toBe(1);
    expect(texts([...narrow, { critic: { width: 65 } }], source)).toBe(2);
    expect(texts(activations, source)).toBe(activationNames.length);
  }
  const noised = { generator: { kind: 'noised' }, latent: { dimension: 2 } } as const;
  expect(texts([{}, noised], generatorStepSource)).toBe(1);
  expect(texts([{}, noised], step)).toBe(2);
});

test('a picture is one kernel, whichever network it is of', () => {
  const pictures = (['critic', 'generator'] as const).map(
    (name) => (plan: Plan) => pictureSource(alone(plan[name], 8), plan.strip),
  );
  const codes = [{}, ...sizes].flatMap((change) => pictures.map((source) => source(planOf(vary(small, change))).code));
  expect(new Set(codes).size).toBe(1);
});

// What they draw is held against src/datasets in a browser (e2e/webgpu-trainer.spec.ts).
test.each(datasetKinds)('datasets.wgsl has a case for %s', (kind) => {
  const text = readFileSync(new URL('datasets.wgsl', import.meta.url), 'utf8');
  const cases = [...text.matchAll(/case (\d+)u: \{/g)].map(([, code]) => Number(code));
  expect(cases).toContain(planDataset(defaultDataset(kind)).code);
});
