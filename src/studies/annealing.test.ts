import { expect, it } from 'vitest';
import { type Annealing, annealing } from './annealing.ts';
import { benchInNode } from './inNode.test-kit.ts';

const at = { sigma: 0.4, falls: 0.5, batch: 32, steps: 16 };

async function looks(seed: number, most: number, change: Partial<typeof at> = {}): Promise<Annealing[]> {
  const bench = benchInNode(seed);
  const found: Annealing[] = [];
  for await (const one of annealing.find({ ...at, ...change }, bench)) if (found.push(one) === most) break;
  bench.dispose();
  return found;
}

it('lets the noise fall evenly to 0, shows it on the data, and has none on the other run', async () => {
  const found = await looks(5, 17);
  for (const { annealed, bare, real, noised } of found) {
    const { step, sigma } = annealed.looks.at(-1) ?? { step: Number.NaN, sigma: Number.NaN };
    expect(sigma).toBeCloseTo(0.4 * Math.max(0, 1 - step / 8), 12);
    expect(bare.looks.at(-1)?.sigma).toBe(0);
    const spread = Math.sqrt(real.reduce((sum, x, i) => sum + (x - (noised[i] as number)) ** 2, 0) / real.length);
    expect(Math.abs(spread - sigma)).toBeLessThan(0.1 * sigma + 1e-6);
  }
  expect(found.map(({ annealed }) => annealed.looks.length)).toEqual(found.map((_, k) => k + 1));
  expect(found.at(-1)?.annealed.looks.at(-1)?.step).toBe(16);
});

it('without noise both runs are one, and the same seed gives the same', async () => {
  const [last, again] = [(await looks(3, 3, { sigma: 0 })).at(-1), (await looks(3, 3, { sigma: 0 })).at(-1)];
  expect(last?.annealed).toEqual(last?.bare);
  expect(again).toEqual(last);
});
