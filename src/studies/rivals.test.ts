import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { type Rivals, rivals } from './rivals.ts';

async function found(given: object): Promise<Rivals | undefined> {
  const bench = benchInNode(3);
  let last: Rivals | undefined;
  const at = { ...defaults(rivals.parameters), depth: 1, width: 8, batch: 32, iterations: 50, ...given };
  for await (last of rivals.find(at, bench));
  bench.dispose();
  return last;
}

it('looks at both at the same times; one system beside itself is one run twice', async () => {
  const twice = await found({ left: 'clip', right: 'clip' });
  expect(twice?.left.map(({ iteration }) => iteration)).toEqual([1, 3, 10, 25, 50]);
  expect(twice?.left).toEqual(twice?.right);
  expect(twice?.modes).toBe(8);
  // c = 0.1 and 8 units keep every slope under 0.1² · 8 · √2, and the data is 4 across.
  expect(Math.abs(twice?.left.at(-1)?.gap ?? Number.NaN)).toBeLessThan(0.01 * 8 * Math.SQRT2 * 4);
});

it('tells each system from the next', async () => {
  const last = async (left: string) =>
    (await found({ left, right: 'nobody', iterations: 20 }))?.left.at(-1)?.wasserstein;
  const all = await Promise.all(['saturating', 'minus-log-d', 'clip', 'clip-adam', 'penalty'].map(last));
  expect(new Set(all).size).toBe(5);
});
