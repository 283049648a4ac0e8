import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { createMemory, remembering } from './remembering.test-kit.ts';
import { FIELD, type Look, vanishing } from './vanishing.ts';

const memory = createMemory();

async function looksAt(given: object): Promise<readonly Look[]> {
  const bench = benchInNode(2);
  const at = { ...defaults(vanishing.parameters), width: 16, rate: 0.002, steps: 700, ...given };
  let looks: readonly Look[] = [];
  for await (const found of vanishing.find(at, remembering(bench, memory))) {
    looks = found.looks;
  }
  bench.dispose();
  return looks;
}
const last = (looks: readonly Look[]) => looks.at(-1) as Look;

it('looks some six times a decade, at the first step and at the last', async () => {
  const looks = await looksAt({ width: 4, steps: 137 });
  expect(looks.map(({ step }) => step)).toEqual([1, 2, 3, 5, 7, 10, 15, 22, 32, 46, 68, 100, 137]);
});

it('tells the segments apart unless they coincide', async () => {
  expect(last(await looksAt({ theta: 0 })).js).toBeLessThan(0.01);
  expect(last(await looksAt({ theta: -0.3 })).js).toBeGreaterThan(0.6);
});

it('at a right angle they meet up to |θ| = ½, wherever that is on the generated one', async () => {
  const crossing = last(await looksAt({ theta: 0.3, angle: 90, width: 32 }));
  // Across the crossing all of the gradient runs along the generated segment.
  expect(crossing.mean).toBeGreaterThan(1);
  expect(crossing.along / crossing.travel).toBeCloseTo(1, 1);
  const apart = last(await looksAt({ theta: 0.9, angle: 90 }));
  expect(apart.mean).toBeLessThan(0.03);
});

it('counts what D gets wrong: half of it where the segments coincide, a little around a crossing, nothing where they lie apart', async () => {
  const same = last(await looksAt({ theta: 0 }));
  expect(same.error).toBeGreaterThan(0.3);
  const crossing = last(await looksAt({ theta: 0, angle: 90 }));
  expect(crossing.error).toBeGreaterThan(0);
  expect(crossing.error).toBeLessThan(0.05);
  expect(crossing.worst).toBeGreaterThan(0.4);
  const apart = last(await looksAt({}));
  expect(apart.error).toBe(0);
  // A sigmoid comes near 0 and 1, and doesn’t arrive.
  expect(apart.worst).toBeGreaterThan(0);
  expect(apart.worst).toBeLessThan(0.1);
});

it('shows its field: the real side is where the logits are higher', async () => {
  const bench = benchInNode(2);
  let field: Float32Array = new Float32Array();
  for await (const found of vanishing.find({ ...defaults(vanishing.parameters), steps: 300 }, bench))
    field = found.field;
  bench.dispose();
  const near = (x: number) => field[20 * FIELD + Math.round(((x + 2.4) / 4.8) * (FIELD - 1))] as number;
  expect(near(0)).toBeGreaterThan(0);
  expect(near(0.5)).toBeLessThan(0);
});

it('keeps under Theorem 2.4’s bound at every step, through a network too', async () => {
  const looks = await looksAt({ data: 'ring', width: 32, rate: 5e-3, steps: 400 });
  for (const { step, saturating, bound } of looks) expect(saturating, `step ${step}`).toBeLessThanOrEqual(bound);
  // From where the bound is one, both fall.
  const { bound, saturating, js } = last(looks);
  expect(bound).toBeLessThan(50);
  expect(saturating).toBeLessThan(bound / 3);
  expect(js).toBeGreaterThan(0.68);
});
