import { expect, test } from 'vitest';
import { diffEffect } from './effect.ts';
import { defaultExperiment as base } from './experiment.ts';

test('an equal experiment needs nothing', () => {
  expect(diffEffect(base, structuredClone(base))).toBe('none');
});

test('rates and constants apply live', () => {
  expect(diffEffect(base, { ...base, criticOptimizer: { ...base.criticOptimizer, rate: 2e-3 } })).toBe('live');
  expect(diffEffect(base, { ...base, constraint: { ...base.constraint, kind: 'clip' } })).toBe('live');
});

test('data, architecture and seed start afresh, also beside a live change', () => {
  expect(diffEffect(base, { ...base, dataset: { ...base.dataset, radius: 1.25 } as typeof base.dataset })).toBe(
    'restart',
  );
  expect(diffEffect(base, { ...base, criticSteps: 3, critic: { ...base.critic, width: 8 } })).toBe('restart');
  expect(diffEffect(base, { ...base, seed: base.seed + 1 })).toBe('restart');
});
