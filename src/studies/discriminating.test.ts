import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { type Discriminating, discriminating } from './discriminating.ts';
import { benchInNode } from './inNode.test-kit.ts';

async function after(given: object): Promise<Discriminating> {
  const bench = benchInNode(4);
  let last: Discriminating | undefined;
  for await (const found of discriminating.find({ ...defaults(discriminating.parameters), ...given }, bench))
    last = found;
  bench.dispose();
  return last as Discriminating;
}

it('knows JS, TV and the best L of a ring and a bell as published', async () => {
  const { truth, looks, ideal } = await after({ steps: 50, width: 4 });
  expect(truth.js).toBeCloseTo(0.208032, 6);
  expect(truth.best).toBeCloseTo(-0.97023, 5);
  // ½∫|p − q| has kinks, which an even grid sees to its third digit.
  expect(truth.tv).toBeCloseTo(0.516133, 3);
  expect(looks.map(({ step }) => step)).toEqual([0, 10, 20, 50]);
  expect(ideal.every((value) => value >= 0 && value <= 1)).toBe(true);
});

// In the last, one density is but a trace of the other at many places.
it.each([{}, { sigma: 0.6, spread: 0.3 }])(
  'measures the same gap by the densities as JS and L say there is, for %o',
  async (given) => {
    const { truth, looks } = await after({ steps: 50, width: 8, ...given });
    for (const { value, gap, implied } of looks) {
      expect(truth.js - (Math.LN2 + value / 2)).toBeCloseTo(gap, 9);
      expect(Math.abs(Math.LN2 + value / 2 - implied)).toBeLessThan(0.03);
    }
  },
);

it('lets a judge who never calls anything real be right by chance', async () => {
  const { looks } = await after({ steps: 50, width: 4 });
  expect(looks[0]?.accuracy).toBe(0.5);
});

it('finds nothing to tell where both laws are one', async () => {
  const { truth, ideal } = await after({ real: 'same', steps: 50, width: 4 });
  expect(truth.js).toBeCloseTo(0, 8);
  expect([...new Set(ideal)]).toEqual([0.5]);
});
