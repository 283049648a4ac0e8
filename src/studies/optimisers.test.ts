import { expect, it } from 'vitest';
import { wasserstein } from '../divergences/wasserstein.ts';
import { defaults } from '../fields/check.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { type Optimisers, optimisers } from './optimisers.ts';

it('looks at both as they learn: every loss, the steps of every look, and W₁ of the points shown', async () => {
  const bench = benchInNode(3);
  const at = { ...defaults(optimisers.parameters), depth: 1, width: 8, batch: 32, criticSteps: 2, iterations: 40 };
  const all: Optimisers[] = [];
  for await (const one of optimisers.find(at, bench)) all.push(one);
  bench.dispose();
  expect(all).toHaveLength(20);
  const { real, looks, rmsprop, adam } = all[19] as Optimisers;
  expect(looks.slice(-2)).toEqual([38, 40]);
  expect(rmsprop.losses).toHaveLength(40);
  expect(rmsprop.steps.slice(0, 4)).toEqual([5, 6, 9, 10]);
  expect(rmsprop.cosines).toHaveLength(40);
  expect(Math.min(...rmsprop.cosines)).toBeGreaterThan(0);
  expect(adam.cosines).not.toEqual(rmsprop.cosines);
  expect(adam.wasserstein.at(-1)).toBeCloseTo(wasserstein(real, Float64Array.from(adam.generated)).value, 6);
  // What was found earlier stands.
  expect(all[0]?.rmsprop.losses).toEqual(rmsprop.losses.slice(0, 2));
});
