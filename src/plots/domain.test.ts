import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absurdNumbers } from './absurd.test-kit.ts';
import { type Domain, easeDomain, holdDomain, logDomain, roundDomain, roundUp } from './domain.ts';

test('round numbers', () => {
  expect([0.011, 1, 1.2, 7.3, 1700, 99].map(roundUp)).toEqual([0.015, 1, 1.5, 8, 2000, 100]);
});

test('a round domain holds its data, and wastes at most half of itself', () => {
  const value = fc.double({ min: -1e4, max: 1e4, noNaN: true }).filter((v) => Math.abs(v) > 1e-6);
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const [from, to] = roundDomain(low, high);
      const slack = 1e-8 * (to - from);
      expect(from).toBeLessThanOrEqual(low + slack);
      expect(to).toBeGreaterThanOrEqual(high - slack);
      expect(to).toBeGreaterThan(from);
      if (high - low > 0.2 * Math.max(Math.abs(low), Math.abs(high)))
        expect(high - low).toBeGreaterThan(0.25 * (to - from));
    }),
  );
  expect(roundDomain(0.2, 0.9)).toEqual([0, 1]);
  expect(roundDomain(0, 0)).toEqual([0, 1]);
  expect(roundDomain(8, 8)).toEqual([8, 9]);
  expect(roundDomain(-0.37, 0)).toEqual([-0.4, 0]);
});

test('a logarithmic domain is in whole exponents', () => {
  expect(logDomain(0.003, 20)).toEqual([-3, 2]);
  expect(logDomain(1, 1)).toEqual([0, 1]);
});

test('an axis grows at once, and shrinks only when the data has left most of it', () => {
  expect(holdDomain([0, 1], [0, 0.6])).toEqual([0, 1]);
  expect(holdDomain([0, 1], [0, 1.5])).toEqual([0, 1.5]);
  expect(holdDomain([0, 1], [0, 0.4])).toEqual([0, 0.4]);
  expect(holdDomain(undefined, [2, 3])).toEqual([2, 3]);
});

test('the shown domain glides to its goal within 150 ms or so and then stays', () => {
  let shown: Domain = [0, 1];
  shown = easeDomain(shown, [0, 2], 16);
  expect(shown[1]).toBeGreaterThan(1.1);
  expect(shown[1]).toBeLessThan(1.5);
  for (let elapsed = 16; elapsed < 150; elapsed += 16) shown = easeDomain(shown, [0, 2], 16);
  expect(shown[1]).toBeGreaterThan(1.94);
  for (let k = 0; k < 20; k++) shown = easeDomain(shown, [0, 2], 16);
  expect(shown).toEqual([0, 2]);
});

test('an axis can be made of any numbers', () => {
  fc.assert(
    fc.property(absurdNumbers, absurdNumbers, (a, b) => {
      fc.pre(!Number.isNaN(a + b));
      for (const [low, high] of [roundDomain(a, b), logDomain(Math.abs(a), Math.abs(a) + Math.abs(b))]) {
        expect(high - low).toBeGreaterThan(0);
        expect(Number.isFinite(high - low)).toBe(true);
      }
    }),
  );
});

test('an axis that is left behind by orders of magnitude jumps', () => {
  expect(easeDomain([0, 1], [0, 1e5], 16)).toEqual([0, 1e5]);
  expect(easeDomain([0, 1e300], [0, 1], 16)).toEqual([0, 1]);
});
