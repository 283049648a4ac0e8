import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { type PenalisedLines, penalisedLines } from './penalisedLines.ts';

async function looks(given: object): Promise<PenalisedLines[]> {
  const bench = benchInNode(4);
  const found: PenalisedLines[] = [];
  for await (const one of penalisedLines.find({ ...defaults(penalisedLines.parameters), ...given } as never, bench)) {
    found.push(one);
  }
  bench.dispose();
  return found;
}

it('its gap grows from nothing towards θ + θ²/2λ, and the penalty with it', async () => {
  const found = await looks({ width: 16, steps: 300, theta: -1.5, lambda: 2 });
  expect(found.map(({ step }) => step)).toEqual([30, 60, 90, 120, 150, 180, 210, 240, 270, 300]);
  const { gap, penalty } = found.at(-1) as PenalisedLines;
  const [most, paid] = [1.5 + 1.5 ** 2 / 4, 1.5 ** 2 / 8];
  expect(found[0]?.gap).toBeLessThan(0.7 * gap);
  expect(Math.abs(gap / most - 1)).toBeLessThan(0.15);
  expect(Math.abs(penalty / paid - 1)).toBeLessThan(0.4);
});
