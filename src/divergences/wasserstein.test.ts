import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { firstPoints } from './points.ts';
import { slicedWasserstein } from './sliced.ts';
import { SpanningTree } from './spanningTree.ts';
import { normalPoints, normalValues, sum } from './testing.ts';
import { wasserstein } from './wasserstein.ts';
import { wasserstein1d } from './wasserstein1d.ts';

const distance = (a: Float64Array, b: Float64Array) => wasserstein(a, b).value;

/** Points at the given places along a slanted line. */
function alongLine(places: Float64Array): Float64Array {
  return Float64Array.from({ length: 2 * places.length }, (_, i) =>
    i % 2 ? 1.5 - 0.6 * at(places, i) : 0.8 * at(places, i),
  );
}
const at = (places: Float64Array, i: number) => places[i >> 1] as number;

const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
const points = fc.integer({ min: 1, max: 12 }).chain((n) => {
  return fc.array(coordinate, { minLength: 2 * n, maxLength: 2 * n }).map((list) => Float64Array.from(list));
});

/** Every point so many times over: the same distribution. */
function repeated(points: Float64Array, times: number): Float64Array {
  return Float64Array.from({ length: times * points.length }, (_, i) => points[i % points.length] as number);
}

function moved(points: Float64Array, angle: number, dx: number, dy: number): Float64Array {
  const out = new Float64Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] as number, points[i + 1] as number];
    out[i] = Math.cos(angle) * x - Math.sin(angle) * y + dx;
    out[i + 1] = Math.sin(angle) * x + Math.cos(angle) * y + dy;
  }
  return out;
}

/** The points in reverse order. */
function reversed(points: Float64Array): Float64Array {
  return Float64Array.from(points, (_, i) => points[points.length - 2 - i + 2 * (i % 2)] as number);
}

describe('wasserstein', () => {
  it('is the sorted matching on a line', () => {
    const [a, b] = [normalValues(1, 150), normalValues(2, 150).map((z) => 0.7 + 1.6 * z)];
    expect(distance(alongLine(a), alongLine(b))).toBeCloseTo(wasserstein1d(a, b), 12);
  });

  it('starts from a plan between sets of the same sizes, and minds no other', () => {
    for (const [n, m] of [
      [9, 14],
      [14, 9],
    ] as const) {
      const [a, b] = [normalPoints(5, n), normalPoints(6, m)];
      const fresh = wasserstein(a, b);
      const moved = b.map((entry, i) => (i === 4 ? entry + 0.8 : entry));
      for (const near of [wasserstein(a, moved), wasserstein(b, a), wasserstein(a, normalPoints(7, m + 1))]) {
        const again = wasserstein(a, b, undefined, near);
        expect([again.value, again.u, again.v]).toEqual([fresh.value, fresh.u, fresh.v]);
      }
    }
  });

  it('exchanges no line where it starts at the answer, and few where one point has moved', () => {
    const enter = vi.spyOn(SpanningTree.prototype, 'enter');
    const [a, b] = [normalPoints(5, 60), normalPoints(6, 60)];
    const fresh = wasserstein(a, b);
    const cold = enter.mock.calls.length;
    enter.mockClear();
    wasserstein(a, b, undefined, fresh);
    expect(enter).not.toHaveBeenCalled();
    wasserstein(
      a,
      b.map((entry, i) => (i === 4 ? entry + 0.05 : entry)),
      undefined,
      fresh,
    );
    expect(enter.mock.calls.length).toBeLessThan(cold / 5);
    enter.mockRestore();
  });

  it.each([
    [24, 36],
    [100, 101],
    [101, 100],
    [1, 2049],
    [513, 512],
  ])('is exact for %d against %d points', (n, m) => {
    const [a, b] = [normalValues(3, n), normalValues(4, m).map((z) => 0.4 - 0.5 * z)];
    const found = wasserstein(alongLine(a), alongLine(b));
    expect(found.value).toBeCloseTo(wasserstein1d(a, b), 12);
    expect(found.exact).toBe(true);
    for (const { row, column } of found.pairs) expect([row < n, column < m]).toEqual([true, true]);
  });

  it('is exact for the largest sizes, without a common divisor', () => {
    const [a, b] = [normalValues(3, 2048), normalValues(4, 2047).map((z) => 0.3 + 1.2 * z)];
    expect(wasserstein(alongLine(a), alongLine(b)).value).toBeCloseTo(wasserstein1d(a, b), 12);
  });

  it('thins the sides that are too much, and says so', () => {
    const [a, b] = [normalPoints(5, 90), normalPoints(6, 97)];
    const found = wasserstein(a, b, 40);
    expect([found.exact, found.real.length, found.generated.length]).toEqual([false, 80, 80]);
    expect(wasserstein(a, a, 30)).toMatchObject({ exact: false, value: 0 });
    // 20 points need no thinning beside 97, of which 40 are taken.
    const few = wasserstein(a.subarray(0, 40), b, 40);
    expect([few.exact, few.real.length, few.generated.length]).toEqual([false, 40, 80]);
    expect(wasserstein(a.subarray(0, 20), b, 40)).toMatchObject({ exact: true, generated: b });
  });

  it('gives potentials that certify it', () => {
    const [x, y] = [normalPoints(7, 60), normalPoints(8, 60, [0.9, -0.4], 0.6)];
    const { value, u, v } = wasserstein(x, y);
    expect((sum(u) + sum(v)) / 60).toBeCloseTo(value, 13);
    // Kantorovich–Rubinstein: f(z) = minⱼ(‖z − yⱼ‖ − vⱼ) is 1-Lipschitz and attains the distance.
    const potential = (px: number, py: number) =>
      v.reduce((least, vj, j) => {
        const reach = Math.hypot(px - (y[2 * j] as number), py - (y[2 * j + 1] as number)) - vj;
        return Math.min(least, reach);
      }, Number.POSITIVE_INFINITY);
    let gap = 0;
    for (let i = 0; i < 60; i++) {
      gap +=
        potential(x[2 * i] as number, x[2 * i + 1] as number) - potential(y[2 * i] as number, y[2 * i + 1] as number);
      expect(potential(x[2 * i] as number, x[2 * i + 1] as number)).toBeCloseTo(u[i] as number, 12);
    }
    expect(gap / 60).toBeCloseTo(value, 12);
  });

  it('is a metric whatever the sizes, blind to order, repeats and rigid motions, and no less than the sliced distance', () => {
    fc.assert(
      fc.property(
        points,
        points,
        points,
        fc.double({ min: -4, max: 4, noNaN: true }),
        coordinate,
        coordinate,
        (a, b, c, angle, dx, dy) => {
          const ab = distance(a, b);
          expect(distance(b, a)).toBeCloseTo(ab, 10);
          expect(distance(a, reversed(a))).toBeCloseTo(0, 12);
          expect(distance(reversed(a), b)).toBeCloseTo(ab, 10);
          expect(distance(moved(a, angle, dx, dy), moved(b, angle, dx, dy))).toBeCloseTo(ab, 10);
          expect(distance(a, moved(a, 0, dx, dy))).toBeCloseTo(Math.hypot(dx, dy), 10);
          expect(distance(a, c)).toBeLessThanOrEqual(ab + distance(b, c) + 1e-10);
          expect(distance(repeated(a, 3), repeated(b, 2))).toBeCloseTo(ab, 10);
          const sliced = slicedWasserstein(a, b, 32);
          expect(sliced).toBeLessThanOrEqual(ab + 1e-10);
          expect(slicedWasserstein(b, a, 32)).toBeCloseTo(sliced, 10);
          expect(slicedWasserstein(repeated(a, 3), repeated(b, 2), 32)).toBeCloseTo(sliced, 10);
          expect(slicedWasserstein(a, c, 32)).toBeLessThanOrEqual(sliced + slicedWasserstein(b, c, 32) + 1e-10);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('refuses empty sides and numbers that are none', () => {
    const some = normalPoints(9, 4);
    expect(() => wasserstein(firstPoints(some, 0), some)).toThrow('a side is empty');
    expect(() =>
      wasserstein(
        some.map((z, i) => (i === 3 ? Number.NaN : z)),
        some,
      ),
    ).toThrow(RangeError);
  });
});
