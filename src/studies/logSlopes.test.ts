import { expect, it } from 'vitest';
import { logSlopes } from './logSlopes.ts';

it('chords from x to twice x have slope log 2/x, and lie between the tangents at their ends', () => {
  const { above, below } = logSlopes.find({ from: 0.3, factor: 2 }, 1);
  for (const { x, slope } of [...above, ...below]) {
    expect(slope * x).toBeCloseTo(Math.LN2, 12);
    expect(slope).toBeLessThan(1 / x);
    expect(slope).toBeGreaterThan(1 / (2 * x));
  }
  expect(above[0]?.x).toBe(0.3);
  expect(below.at(-1)?.x).toBe(0.3 / 4096);
});
