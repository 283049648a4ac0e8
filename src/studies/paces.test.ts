import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { type Paces, paces } from './paces.ts';

async function found(given: object): Promise<Paces | undefined> {
  const bench = benchInNode(3);
  let last: Paces | undefined;
  const at = { ...defaults(paces.parameters), width: 8, iterations: 120, ...given };
  for await (last of paces.find(at, bench));
  bench.dispose();
  return last;
}

it('looks at both runs at the same times, and tells them apart by their critic steps alone', async () => {
  const parted = await found({ few: 1, many: 4 });
  expect(parted?.iteration).toEqual([20, 40, 60, 80, 100, 120]);
  expect(parted?.few).toHaveLength(6);
  expect(parted?.few.at(-1)).not.toBe(parted?.many.at(-1));
  const alike = await found({ few: 2, many: 2 });
  expect(alike?.few).toEqual(alike?.many);
  // A generator that has hardly begun stands around the middle, a radius of 1.41 away from the data.
  for (const distance of parted?.few ?? [Number.NaN]) expect(Math.abs(distance - 1.41)).toBeLessThan(1);
});
