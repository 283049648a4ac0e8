import { expect, test } from 'vitest';
import { experimentFrom } from '../experiment/differences.ts';
import { criticStepFlops, generatorStepFlops, iterationFlops } from './flops.ts';

// Critic 2-3-3-1 with products 6, 9, 3 and generator 2-5-2 with products 10, 10.
const shape = {
  generator: { depth: 1, width: 5 },
  critic: { depth: 2, width: 3, activation: 'relu' },
  criticSteps: 4,
  batchSize: 7,
} as const;

test('a step without penalty: forward, back and weight gradients of two blocks', () => {
  const experiment = experimentFrom({ ...shape, constraint: { kind: 'none' } });
  expect(criticStepFlops(experiment)).toBe(14 * (20 + 2 * (18 + 12 + 18)));
});

test('the penalty of a piecewise linear critic needs no adjoints', () => {
  expect(criticStepFlops(experimentFrom(shape))).toBe(14 * (20 + 96 + 18 + 18 + 15 + 18));
});

test('the penalty of a curved critic sends adjoints back', () => {
  const curved = experimentFrom({ ...shape, critic: { ...shape.critic, activation: 'tanh' } });
  expect(criticStepFlops(curved) - criticStepFlops(experimentFrom(shape))).toBe(14 * (9 + 15));
});

test('an iteration is its critic steps and one generator step', () => {
  const experiment = experimentFrom(shape);
  expect(generatorStepFlops(experiment)).toBe(14 * (20 + 18 + 18 + 10 + 20));
  expect(iterationFlops(experiment)).toBe(4 * criticStepFlops(experiment) + generatorStepFlops(experiment));
});
