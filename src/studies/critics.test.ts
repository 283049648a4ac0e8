import { expect, it } from 'vitest';
import { wasserstein } from '../divergences/wasserstein.ts';
import { defaults } from '../fields/check.ts';
import { RESOLUTION } from './criticOn.ts';
import { type Critics, critics } from './critics.ts';
import { benchInNode } from './inNode.test-kit.ts';

async function allFound(given: object): Promise<readonly Critics[]> {
  const bench = benchInNode(5);
  const all: Critics[] = [];
  const at = { ...defaults(critics.parameters), steps: 100, width: 5, depth: 1, ...given };
  for await (const one of critics.find(at, bench)) all.push(one);
  bench.dispose();
  return all;
}

const found = async (given: object) => (await allFound(given)).at(-1) as Critics;

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;

it('two critics on their leashes, of the same sample', async () => {
  const { step, wasserstein: distance, pairs, real, generated, left, right } = await found({ clip: 0.07 });
  expect(step).toBe(100);
  expect(distance).toBeCloseTo(wasserstein(real, generated).value, 12);
  const lengths = Array.from({ length: 512 }, (_, k) => {
    const across = (axis: number) => (real[2 * k + axis] as number) - (generated[2 * k + axis] as number);
    return Math.hypot(across(0), across(1));
  });
  expect(pairs).toBeCloseTo(mean(lengths), 12);
  expect(Math.max(...left.parameters.map(Math.abs))).toBeLessThan(0.0700001);
  expect(left.held).toBeGreaterThan(0.3);
  expect(right?.held).toBeLessThan(0.05);
  expect(left.efficiency).toBeCloseTo(left.estimate / (Math.max(...left.slopes) * distance), 12);
  expect(left.field).toHaveLength(RESOLUTION ** 2);
});

it('the first picture waits for one critic only, every later one shows both at the same step', async () => {
  const all = await allFound({});
  expect(all.map(({ step, right }) => [step, right !== undefined])).toEqual([
    [1, false],
    [1, true],
    [5, true],
    [20, true],
    [50, true],
    [100, true],
  ]);
});

it('Π‖W‖₂ is that of the singular values by hand', async () => {
  const { left, right } = await found({ left: 'penalty', right: 'nobody' });
  expect(right).toBeUndefined();
  // 2 × 5 weights, 5 biases, 5 × 1 weights, 1 bias: σ² of the first is the larger eigenvalue of WWᵀ.
  const [a, b] = [left.parameters.slice(0, 5), left.parameters.slice(5, 10)];
  const dot = (u: Float64Array, v: Float64Array) => u.reduce((sum, entry, i) => sum + entry * (v[i] as number), 0);
  const half = (dot(a, a) + dot(b, b)) / 2;
  const largest = half + Math.sqrt(half ** 2 - (dot(a, a) * dot(b, b) - dot(a, b) ** 2));
  const out = left.parameters.slice(15, 20);
  expect(left.bound).toBeCloseTo(Math.sqrt(largest * dot(out, out)), 6);
  expect(left.bound).toBeGreaterThan(Math.max(...left.slopes));
});

it('a spectral norm of 1 in every layer bounds every slope by 1, its parts no less', async () => {
  const { left } = await found({ left: 'spectral-norm', right: 'nobody' });
  expect(left.bound).toBe(1);
  expect(Math.max(...left.slopes)).toBeLessThan(1.02);
  const steepest = Math.max(...left.slopes);
  expect(Math.max(...left.steepest)).toBeLessThanOrEqual(steepest);
  expect(Math.hypot(...left.steepest)).toBeGreaterThanOrEqual(steepest);
});
