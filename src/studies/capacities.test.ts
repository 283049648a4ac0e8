import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { type Capacities, capacities, WIDTHS } from './capacities.ts';
import { critics } from './critics.ts';
import { benchInNode } from './inNode.test-kit.ts';

it('is the pair of critics of the same width, one width after another', async () => {
  const bench = benchInNode(3);
  const at = { ...defaults(capacities.parameters), depth: 1, steps: 100 };
  const found: Capacities[] = [];
  for await (const one of capacities.find(at, bench)) found.push(one);
  expect(found.map(({ width }) => width.length)).toEqual([1, 2, 3, 4, 5]);
  expect(found.at(-1)?.width).toEqual(WIDTHS);
  for (const k of [0, 2]) {
    let pair: { left: { efficiency: number }; right: { efficiency: number } | undefined } | undefined;
    for await (pair of critics.find({ ...at, left: 'clip', right: 'penalty', width: WIDTHS[k] as number }, bench));
    expect(found.at(-1)?.clip[k]).toBe(pair?.left.efficiency);
    expect(found.at(-1)?.penalty[k]).toBe(pair?.right?.efficiency);
  }
  bench.dispose();
});
