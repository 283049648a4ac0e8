import { expect, it } from 'vitest';
import { misled, repeatedExperiment } from './repeating.ts';

it('counts the pairs whose order isn’t the medians’', () => {
  const [a, b] = [Float64Array.of(1, 2, 6), Float64Array.of(3, 4, 5)];
  // Medians 2 < 4: only what 6 is in says otherwise.
  expect(misled(a, b)).toBeCloseTo(3 / 9, 12);
  expect(misled(b, a)).toBeCloseTo(3 / 9, 12);
  expect(misled(Float64Array.of(1, 2, 3), Float64Array.of(3, 4, 5))).toBeCloseTo(0.5 / 9, 12);
  expect(misled(a, new Float64Array(0))).toBeNaN();
});

it('the small changes are each of one thing', () => {
  const plain = repeatedExperiment('plain', { width: 32 }, 5);
  expect(plain).toMatchObject({ objective: 'non-saturating', criticSteps: 1, constraint: { kind: 'none' }, seed: 5 });
  expect(repeatedExperiment('narrower', { width: 32 }, 5)).toEqual({
    ...plain,
    critic: { ...plain.critic, width: 28 },
    generator: { ...plain.generator, width: 28 },
  });
  expect(repeatedExperiment('momentum', { width: 32 }, 5)).toEqual({
    ...plain,
    criticOptimizer: { ...plain.criticOptimizer, beta1: 0.9 },
    generatorOptimizer: { ...plain.generatorOptimizer, beta1: 0.9 },
  });
});
