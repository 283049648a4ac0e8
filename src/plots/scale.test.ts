import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChart } from './chart.ts';
import { createScale } from './scale.ts';
import { powerTicks, symmetricTicks } from './ticks.ts';

const exponents = fc.double({ min: -280, max: 280, noNaN: true });

test('a logarithmic scale places a value where its logarithm lies, and finds it again', () => {
  fc.assert(
    fc.property(
      exponents,
      fc.double({ min: 0.5, max: 20, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (low, span, share) => {
        const { at, back } = createScale([low, low + span], [40, 640], true);
        const value = 10 ** (low + share * span);
        const oracle = 40 + (600 * (Math.log10(value) - low)) / span;
        expect(Math.abs(at(value) - oracle)).toBeLessThan(1e-6);
        expect(Math.abs(back(at(value)) / value - 1)).toBeLessThan(1e-9);
      },
    ),
  );
});

test('a symmetric logarithm has a place for every number, mirrored at 0, and finds it again', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), exponents, (value, exponent) => {
      const within = 10 ** (exponent / 40);
      const { at, back } = createScale([-12, 12], [0, 480], within);
      // Twenty pixels a power of ten: asinh u = log(u + √(u² + 1)).
      const u = Math.abs(value) / (2 * within);
      const oracle = 240 + Math.sign(value) * 20 * Math.log10(u + Math.hypot(u, 1));
      expect(Math.abs(at(value) - oracle)).toBeLessThan(1e-6);
      expect(at(value) + at(-value)).toBeCloseTo(480, 6);
      expect(Math.abs(back(at(value)) - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value) + 1e-12 * within);
    }),
  );
});

test('its ticks are 0 and powers of ten of both signs, labelled as far apart as their labels need', () => {
  const labels = symmetricTicks([-4, 4], 0.1, 400, 40).map(({ label }) => label);
  expect(labels).toEqual(['−100', '−10', '−1', '0', '1', '10', '100']);
  // With 10 pixels a power of ten, one in four.
  const narrow = symmetricTicks([-9, 9], 0.1, 180, 40);
  const told = narrow
    .filter(({ label }) => label !== '')
    .map(({ value }) => createScale([-9, 9], [0, 180], 0.1).at(value));
  told.slice(1).forEach((place, k) => {
    expect(place - (told[k] as number)).toBeGreaterThan(39);
  });
  expect(told.length).toBeGreaterThan(4);
  for (const [low, high] of [
    [-600, 600],
    [2, 3],
    [0, 1e-3],
  ] as const) {
    expect(symmetricTicks([low, high], 1e-300, 0, 40).length).toBeLessThan(1300);
  }
});

test('0, negative values and none have no place on a logarithmic axis, either way', () => {
  const chart = createChart({
    width: 300,
    height: 160,
    left: 40,
    right: 60,
    x: [0, 3],
    logX: true,
    y: [-2, 2],
    log: true,
  });
  for (const value of [0, -0, -3, Number.NaN, Number.NEGATIVE_INFINITY]) {
    expect(chart.x(value)).toBeNaN();
    expect(chart.y(value)).toBeNaN();
  }
  const { at } = createScale([0, 2], [40, 640]);
  expect([at(Infinity), at(-Infinity), at(Number.NaN)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect(at(1.7e308)).toBeGreaterThan(1e6);
  expect(chart.x(10)).toBeCloseTo(40 + 200 / 3, 9);
  expect(chart.dataX(chart.x(47))).toBeCloseTo(47, 9);
});

test('decades are labelled, and between them stand small ticks where there is room', () => {
  const ticks = powerTicks([0, 3], 300, 50);
  expect(ticks.filter(({ label }) => label !== '').map(({ label }) => label)).toEqual(['1', '10', '100', '10³']);
  expect(ticks.filter(({ label }) => label === '').map(({ value }) => value)).toHaveLength(3 * 8);
  expect(powerTicks([0, 3], 60, 50).every(({ value }) => Math.log10(value) % 1 === 0)).toBe(true);
});

test('over many decades few are labelled, at round exponents, and the others are small ticks', () => {
  const ticks = powerTicks([-21, 12], 300, 50);
  expect(ticks.filter(({ label }) => label !== '').map(({ label }) => label)).toEqual([
    '10⁻²⁰',
    '10⁻¹⁵',
    '10⁻¹⁰',
    '10⁻⁵',
    '1',
    '10⁵',
    '10¹⁰',
  ]);
  expect(ticks).toHaveLength(34);
  expect(powerTicks([-300, 300], 300, 50).length).toBeLessThan(10);
});

test('a single decade labels its 2 and 5', () => {
  const labels = powerTicks([-1, 0], 400, 50).map(({ label }) => label);
  expect(labels.filter((label) => label !== '')).toEqual(['0.1', '0.2', '0.5', '1']);
  expect(powerTicks([-5, -4], 400, 50).map(({ label }) => label)).toContain('2×10⁻⁵');
});
