import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Extent, extentOf, followLevels, levelsFor, roundStep, settled, spread } from './levels.ts';

const smooth = (low: number, high: number): Extent => ({ low, high, closest: 0 });

test('steps are 1, 2 or 5 times a power of ten, at most as large as asked and more than 2.5 times smaller never', () => {
  expect([0.99, 1, 1.99, 2, 4.9, 5, 73].map(roundStep)).toEqual([0.5, 1, 1, 2, 2, 5, 50]);
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (size) => {
      const step = roundStep(size);
      expect(step).toBeLessThanOrEqual(size * (1 + 1e-12));
      expect(step).toBeGreaterThan(size / 2.5 - 1e-12);
    }),
  );
});

test('the spread leaves out the outermost 2 % and what isn’t finite', () => {
  const field = Float32Array.from({ length: 101 }, (_, k) => (k * 37) % 101);
  expect(spread(field)).toEqual([2, 98]);
  field[0] = Number.NaN;
  expect(spread(field)?.every(Number.isFinite)).toBe(true);
  expect(spread(Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY))).toBeUndefined();
});

test('a jump of the field moves the levels a little at a time and in the end wholly', () => {
  let levels = levelsFor(smooth(-1, 1));
  const first = followLevels(levels, smooth(4, 24), 16);
  expect(first.low).toBeGreaterThan(-1);
  expect(first.low).toBeLessThan(0);
  for (let k = 0; k < 200; k++) levels = followLevels(levels, smooth(4, 24), 16);
  expect(settled(levels, smooth(4, 24))).toBe(true);
  expect((levels.high - levels.low) / levels.step).toBeLessThanOrEqual(22);
  expect((levels.high - levels.low) / levels.step).toBeGreaterThanOrEqual(6);
});

test('a new step fades in from nothing, and small changes keep the step', () => {
  const start = levelsFor(smooth(0, 10));
  expect(followLevels(start, smooth(0, 8), 1000).step).toBe(start.step);
  const grown = followLevels(start, smooth(0, 40), 16000);
  expect(grown).toMatchObject({ previous: start.step, fade: 0 });
  expect(grown.step).toBeGreaterThan(start.step);
  expect(followLevels(grown, smooth(0, 40), 150).fade).toBeCloseTo(0.5, 9);
});

test('without motion it jumps; a flat field still has a span', () => {
  expect(followLevels(levelsFor(smooth(0, 1)), smooth(5, 9), 16, false)).toEqual(levelsFor(smooth(5, 9)));
  const flat = levelsFor(smooth(3, 3));
  expect(flat.high).toBeGreaterThan(flat.low);
  expect(flat.step).toBeGreaterThan(0);
});

test('a rough field gets fewer lines, and keeps them', () => {
  const n = 96;
  const rough = Float32Array.from({ length: n * n }, (_, k) => Math.sin(12.9898 * k) * 3);
  const extent = extentOf(rough, n);
  let levels = levelsFor(extent);
  expect((levels.high - levels.low) / levels.step).toBeLessThan(4);
  const { step } = levels;
  for (let k = 0; k < 20; k++) levels = followLevels(levels, extent, 16);
  expect(levels).toMatchObject({ step, fade: 1 });
});

test('a flat field comes to rest', () => {
  for (const value of [0, 3, -1e5, 1e-30]) {
    const flat = extentOf(new Float32Array(25).fill(value), 5);
    let levels = levelsFor(smooth(-7, 40));
    for (let k = 0; k < 1000; k++) levels = followLevels(levels, flat, 16);
    expect(settled(levels, flat)).toBe(true);
  }
});
