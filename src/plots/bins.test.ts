import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillNormal } from '../math/draws.ts';
import { absurdNumbers } from './absurd.test-kit.ts';
import { binValues, edgeOf, expectedCount } from './bins.ts';

function normals(count: number): Float64Array {
  const values = new Float64Array(count);
  fillNormal({ seed: 3, stream: 'displayReal', iteration: 0, substep: 0 }, values);
  return values;
}

const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);

test('each bin counts what lies between its edges', () => {
  const values = normals(1001);
  const bins = binValues(values);
  bins.counts.forEach((count, k) => {
    const [from, to] = [edgeOf(bins, k), edgeOf(bins, k + 1)];
    const last = k === bins.counts.length - 1;
    expect(count).toBe(values.filter((value) => value >= from && (value < to || (last && value === to))).length);
  });
  expect(sum(bins.counts)).toBe(1001);
});

test('the number of bins follows Freedman and Diaconis: twice the quartiles’ distance over the cube root of n', () => {
  for (const n of [100, 1000, 8000]) {
    const values = normals(n);
    const sorted = values.toSorted();
    const quartiles = (sorted[Math.floor(0.75 * n)] as number) - (sorted[Math.floor(0.25 * n)] as number);
    const width = (2 * quartiles) / Math.cbrt(n);
    const bins = binValues(values);
    const found = edgeOf(bins, 1) - edgeOf(bins, 0);
    expect(bins.rule).toBe('freedman-diaconis');
    // Rounded to 1, 2 or 5 times a power of ten.
    expect(found / width).toBeGreaterThan(0.4);
    expect(found / width).toBeLessThan(2.5);
    expect(Number(found.toPrecision(6))).toBe(Number(found.toPrecision(1)));
  }
});

test('where half of the values agree, Sturges’ rule counts the bins', () => {
  const clipped = Float64Array.from({ length: 400 }, (_, k) => (k % 5 === 0 ? 0.01 * Math.sin(k) : 0.01));
  expect(binValues(clipped).rule).toBe('sturges');
  expect(binValues(clipped).counts.length).toBeGreaterThan(5);
});

test('what lies outside is counted on its side, and what is no number by itself', () => {
  const bins = binValues([-5, 0, 0.5, 1, 7, 8, Number.NaN, Infinity, -Infinity], { domain: [0, 1], count: 4 });
  expect([...bins.counts]).toEqual([1, 0, 1, 1]);
  expect([bins.below, bins.above, bins.missing, bins.total, bins.rule]).toEqual([2, 3, 1, 9, 'given']);
});

test('logarithmic bins have edges of equal ratio, and 0 and less lie below them', () => {
  const bins = binValues([0, -2, 0.01, 0.5, 2, 90], { log: true, domain: [0.01, 100], count: 4 });
  [0.01, 0.1, 1, 10, 100].forEach((edge, k) => {
    expect(edgeOf(bins, k)).toBeCloseTo(edge, 12);
  });
  expect([...bins.counts]).toEqual([1, 1, 1, 1]);
  expect(bins.below).toBe(2);
});

test('symmetric bins show all values, tails of both signs and 0, evenly by asinh(v/2w)', () => {
  const bins = binValues([-9e4, -3, -0.4, 0, 0.2, 0.7, 5, 800, Infinity, Number.NaN], { log: 'symmetric', count: 9 });
  // The median size is 0.7 or 3: w is 0.1 or 1.
  expect(bins.log).toBe(1);
  expect(bins.domain).toEqual([-5, 3]);
  for (let k = 0; k <= 9; k++) {
    const place = -5 + (8 * k) / 9;
    expect(edgeOf(bins, k)).toBeCloseTo(10 ** place - 10 ** -place, 6);
  }
  expect([...bins.counts]).toEqual([1, 0, 0, 0, 0, 5, 1, 0, 1]);
  expect([bins.below, bins.above, bins.missing]).toEqual([0, 1, 1]);
});

test('one value far out doesn’t squeeze the others into one bin', () => {
  const values = Float64Array.from([...normals(500), 1e9, 1e300]);
  const bins = binValues(values);
  expect(bins.above).toBe(2);
  expect(bins.counts.filter((count) => count > 0).length).toBeGreaterThan(8);
});

test('a density expects as many in all bins as its integral over them, on either axis', () => {
  const density = (x: number) => Math.exp(-x);
  for (const options of [
    { domain: [0, 6], count: 60 } as const,
    { domain: [0.001, 6], count: 60, log: true } as const,
    { domain: [-0, 6], count: 60, log: 'symmetric' } as const,
  ]) {
    const bins = binValues(new Float64Array(250).fill(1), options);
    let expected = 0;
    bins.counts.forEach((_, k) => {
      const [from, to] = [edgeOf(bins, k), edgeOf(bins, k + 1)];
      const middle = options.domain[0] > 0 ? Math.sqrt(from * to) : (from + to) / 2;
      expected += expectedCount(bins, density(middle), middle);
    });
    expect(expected / (250 * (Math.exp(-options.domain[0]) - Math.exp(-6)))).toBeCloseTo(1, 2);
  }
});

test('whatever the values, there are few bins, they ascend, and every value is counted once', () => {
  fc.assert(
    fc.property(
      fc.array(absurdNumbers, { maxLength: 60 }),
      fc.constantFrom(false, true, 'symmetric' as const),
      (values, log) => {
        const bins = binValues(values, { log });
        expect(bins.counts.length).toBeGreaterThan(0);
        // A round step is up to √10/2 times shorter than the one that is wanted, and an end may cut a bin on either side.
        expect(bins.counts.length).toBeLessThanOrEqual((Math.sqrt(10) / 2) * 80 + 2);
        expect(bins.domain[1]).toBeGreaterThan(bins.domain[0]);
        expect(Number.isFinite(bins.domain[0] + bins.domain[1])).toBe(true);
        expect(sum(bins.counts) + bins.below + bins.above + bins.missing).toBe(values.length);
      },
    ),
    { numRuns: 500 },
  );
});
