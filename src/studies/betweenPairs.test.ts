import { expect, it } from 'vitest';
import { wasserstein } from '../divergences/wasserstein.ts';
import { defaults } from '../fields/check.ts';
import { mean } from '../math/mean.ts';
import { type BetweenPairs, betweenPairs } from './betweenPairs.ts';
import { benchInNode } from './inNode.test-kit.ts';

async function found(given: object): Promise<readonly BetweenPairs[]> {
  const bench = benchInNode(7);
  const all: BetweenPairs[] = [];
  const at = { ...defaults(betweenPairs.parameters), depth: 1, width: 8, steps: 20, ...given };
  for await (const one of betweenPairs.find(at, bench)) all.push(one);
  bench.dispose();
  return all;
}

it('shows one of the best critics at once, and a network as it learns', async () => {
  const all = await found({});
  expect(all.map(({ step, trained }) => [step, trained !== undefined])).toEqual([
    [0, false],
    [1, true],
    [1, true],
    [4, true],
    [10, true],
    [20, true],
  ]);
  expect(all[5]?.trained?.best.norms).not.toEqual(all[1]?.trained?.best.norms);
});

it('on the plan’s rays a best critic has slope 1 along them, between independent pairs less', async () => {
  const [{ rays, exact, wasserstein: distance }] = (await found({ sets: 'noised' })) as [BetweenPairs];
  expect(distance).toBeCloseTo(wasserstein(rays.random.to, rays.random.from).value, 12);
  expect(mean(rays.best.lengths)).toBeCloseTo(distance, 12);
  expect(mean(rays.random.lengths)).toBeGreaterThan(1.3 * distance);
  expect(Math.min(...exact.best.cosines)).toBeGreaterThan(1 - 1e-9);
  for (const norm of exact.best.norms) expect(norm).toBeCloseTo(1, 9);
  expect(exact.best.slope).toBeCloseTo(1, 9);
  expect(Math.min(...exact.random.norms)).toBeLessThan(0.8);
});

it.each([
  ['blob', 0, 0.1],
  ['shift', -0.5, 0.4],
])('the generated points of %s stand where they should', async (sets, x, sigma) => {
  const [{ rays }] = (await found({ sets })) as [BetweenPairs];
  const at = (axis: number) => rays.random.from.filter((_, i) => i % 2 === axis);
  // 64 points: within four standard errors.
  expect(Math.abs(mean(at(0)) - x)).toBeLessThan(4 * (sigma / 8));
  expect(Math.abs(mean(at(1)))).toBeLessThan(4 * (sigma / 8));
  expect(mean(at(1), (y) => y * y)).toBeLessThan(2 * sigma ** 2);
});
