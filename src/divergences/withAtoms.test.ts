import { expect, it } from 'vitest';
import { distributionAt, expectation, readingsOf, type WithAtoms } from './withAtoms.ts';

/** 0.7 of a triangle on [0, 1], 2x, and 0.3 at ½; and 0.6 even on [0.2, 1.4], 0.4 at ½. */
const clamp = (x: number, from: number, to: number) => Math.min(Math.max(x, from), to);
const triangle: WithAtoms = {
  density: (x) => (x > 0 && x < 1 ? 1.4 * x : 0),
  below: (x) => 0.7 * clamp(x, 0, 1) ** 2,
  bends: [0, 1],
  atoms: [[0.5, 0.3]],
};
const even: WithAtoms = {
  density: (x) => (x > 0.2 && x < 1.4 ? 0.5 : 0),
  below: (x) => 0.5 * (clamp(x, 0.2, 1.4) - 0.2),
  bends: [0.2, 1.4],
  atoms: [[0.5, 0.4]],
};

const CELLS = 200_000;
/** Midpoint sums over [0, 1.4]. */
const sum = (of: (x: number) => number) => {
  const width = 1.4 / CELLS;
  let total = 0;
  for (let i = 0; i < CELLS; i++) total += width * of((i + 0.5) * width);
  return total;
};
const log = (s: number, t: number) => (s === 0 ? 0 : s * Math.log(s / t));
const toMiddle = (s: number, t: number) => (log(s, (s + t) / 2) + log(t, (s + t) / 2)) / 2;

it('reads two distributions that share an atom as sums over fine cells do', () => {
  const { density: p } = triangle;
  const { density: q } = even;
  const found = readingsOf(triangle, even);
  expect(found.tv).toBeCloseTo(sum((x) => Math.abs(p(x) - q(x))) / 2 + 0.05, 5);
  expect(found.js).toBeCloseTo(sum((x) => toMiddle(p(x), q(x))) + toMiddle(0.3, 0.4), 5);
  expect(found.wasserstein).toBeCloseTo(
    sum((x) => Math.abs(distributionAt(triangle, x) - distributionAt(even, x))),
    5,
  );
  // Each has mass where the other has none.
  expect([found.klForward, found.klReverse]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
});

it('finds KL where one lies within the other, and ∞ the other way', () => {
  const inner: WithAtoms = {
    density: (x) => (x > 0.4 && x < 0.7 ? 4 * (x - 0.2) : 0),
    below: (x) => 2 * (clamp(x, 0.4, 0.7) - 0.2) ** 2 - 0.08,
    bends: [0.4, 0.7],
    atoms: [[0.5, 0.58]],
  };
  const { density: p } = inner;
  const found = readingsOf(inner, even);
  expect(found.klForward).toBeCloseTo(sum((x) => log(p(x), 0.5)) + log(0.58, 0.4), 5);
  expect(found.klReverse).toBe(Number.POSITIVE_INFINITY);
});

it('takes expectations over density and atoms', () => {
  expect(expectation(triangle, (x) => x)).toBeCloseTo((0.7 * 2) / 3 + 0.15, 12);
  expect(expectation(even, (x) => x * x)).toBeCloseTo((0.5 * (1.4 ** 3 - 0.2 ** 3)) / 3 + 0.1, 12);
});
