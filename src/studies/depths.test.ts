import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { type Depths, depths, growth } from './depths.ts';
import { benchInNode } from './inNode.test-kit.ts';

it('growth is the factor of a geometric sequence from the input up, and doesn’t mind a common scale', () => {
  expect(growth([8e-3, 4e-3, 2e-3, 1e-3])).toBeCloseTo(2, 12);
  expect(growth([1, 3, 9])).toBeCloseTo(1 / 3, 12);
  // Least squares on 0, 1, 0 upwards has no slope.
  expect(growth([1, Math.E, 1])).toBeCloseTo(1, 12);
});

it('shows its critics as they come, each as deep as asked, and all of them again at every look', async () => {
  const bench = benchInNode(2);
  const at = { ...defaults(depths.parameters), depth: 3, width: 8, steps: 20, clip: 0.9 };
  const found: Depths[] = [];
  for await (const one of depths.find(at as never, bench)) found.push(one);
  bench.dispose();
  expect(found.map((one) => Object.keys(one).length)).toEqual([1, 2, 3, 4, 5, 6, ...Array(29).fill(7)]);
  // After a step, and after as many as asked.
  expect(found[6]?.penalty?.norms).not.toEqual(found[34]?.penalty?.norms);
  const { clip, penalty, '0.01': tight, '0.5': loose } = found[34] as Depths;
  expect(penalty?.norms).toHaveLength(3);
  // No entry of a clipped critic is above c, so that one layer passes on at most c·width of what comes.
  expect(tight?.factor).toBeLessThan(0.01 * 8);
  expect(loose?.factor).toBeGreaterThan(tight?.factor ?? Number.NaN);
  expect(clip?.norms).not.toEqual(loose?.norms);
});
