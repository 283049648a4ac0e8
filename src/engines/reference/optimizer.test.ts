import { describe, expect, test } from 'vitest';
import { defaultExperiment, type OptimizerSettings } from '../../experiment/experiment.ts';
import { clip, startOptimizer, update } from './optimizer.ts';

const settings = (change: Partial<OptimizerSettings>): OptimizerSettings => ({
  ...defaultExperiment.criticOptimizer,
  rate: 0.03,
  ...change,
});

/** Where `start` ends after the given gradients. */
function descend(chosen: OptimizerSettings, start: number, gradients: readonly number[]): number {
  const parameters = Float64Array.of(7, start);
  const state = startOptimizer(chosen, 2);
  for (const gradient of gradients) update(chosen, state, parameters, Float64Array.of(0, gradient));
  expect(state.updates).toBe(gradients.length);
  expect(parameters[0]).toBe(7);
  return parameters[1] as number;
}

const gradients = [0.5, -2, 0.25, 3, -0.125];
const sum = (length: number, term: (i: number) => number) =>
  Array.from({ length }, (_, i) => term(i + 1)).reduce((a, b) => a + b, 0);
const g = (i: number) => gradients[i - 1] as number;

describe('the optimisers against their unrolled sums', () => {
  test('gradient descent: θ₀ − rate·Σg', () => {
    expect(descend(settings({ kind: 'sgd' }), 1.5, gradients)).toBeCloseTo(1.5 - 0.03 * 1.625, 14);
  });

  test('momentum: vₙ = Σμⁿ⁻ⁱgᵢ, without damping', () => {
    const velocity = (n: number) => sum(n, (i) => 0.8 ** (n - i) * g(i));
    const expected = 1.5 - 0.03 * sum(5, velocity);
    expect(descend(settings({ kind: 'momentum', momentum: 0.8 }), 1.5, gradients)).toBeCloseTo(expected, 14);
  });

  test.each([0, 1])('RMSProp: sₙ = ρⁿs₀ + (1 − ρ)Σρⁿ⁻ⁱgᵢ², s₀ = %d, ε inside the root', (accumulator) => {
    const square = (n: number) => 0.7 ** n * accumulator + 0.3 * sum(n, (i) => 0.7 ** (n - i) * g(i) ** 2);
    const expected = 1.5 - 0.03 * sum(5, (n) => g(n) / Math.sqrt(square(n) + 1e-10));
    const chosen = settings({ kind: 'rmsprop', decay: 0.7, accumulator });
    expect(descend(chosen, 1.5, gradients)).toBeCloseTo(expected, 13);
  });

  test('Adam: both moments weighted means of the past, ε outside the root', () => {
    const mean = (n: number, beta: number, power: 1 | 2) =>
      ((1 - beta) * sum(n, (i) => beta ** (n - i) * g(i) ** power)) / (1 - beta ** n);
    const expected = 1.5 - 0.03 * sum(5, (n) => mean(n, 0.6, 1) / (Math.sqrt(mean(n, 0.95, 2)) + 0.01));
    const chosen = settings({ kind: 'adam', beta1: 0.6, beta2: 0.95, epsilon: 0.01 });
    expect(descend(chosen, 1.5, gradients)).toBeCloseTo(expected, 13);
  });

  test('at a tiny gradient the two ε differ: 1e-5 under the root, 1e-8 beside it', () => {
    expect(descend(settings({ kind: 'rmsprop', decay: 0 }), 0, [1e-5])).toBeCloseTo(-0.03 / Math.SQRT2, 12);
    expect(descend(settings({ kind: 'adam' }), 0, [1e-8])).toBeCloseTo(-0.03 / 2, 12);
  });
});

test('clipping keeps entries in [−c, c] and lets NaN through to be seen', () => {
  const parameters = Float64Array.of(-3, -0.25, 0.1, 0.5, Number.NaN);
  clip(parameters, 0.25);
  expect(parameters).toEqual(Float64Array.of(-0.25, -0.25, 0.1, 0.25, Number.NaN));
});
