import { describe, expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { meetingOf, pairNames, pairs } from './curvePairs.ts';
import { isAligned, type TwoCurvesParameters, twoCurves } from './twoCurves.ts';

const usual = defaults(twoCurves.parameters) as TwoCurvesParameters;

/** Where two polylines cross, pair of pieces by pair of pieces. */
function crossingsOf(a: Float64Array, b: Float64Array): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let i = 2; i < a.length; i += 2) {
    for (let j = 2; j < b.length; j += 2) {
      const [ax, ay, bx, by] = [a[i - 2], a[i - 1], b[j - 2], b[j - 1]] as [number, number, number, number];
      const [ux, uy] = [(a[i] as number) - ax, (a[i + 1] as number) - ay];
      const [vx, vy] = [(b[j] as number) - bx, (b[j + 1] as number) - by];
      const det = ux * vy - uy * vx;
      const s = ((bx - ax) * vy - (by - ay) * vx) / det;
      const t = ((bx - ax) * uy - (by - ay) * ux) / det;
      if (s >= 0 && s < 1 && t >= 0 && t < 1) found.push([ax + s * ux, ay + s * uy]);
    }
  }
  return found;
}

describe.each(pairNames)('%s', (pair) => {
  it('meet where their pictures do', () => {
    for (const [angle, x, y] of [
      [37, 0.8, 0.3],
      [64, -0.5, -0.7],
      [20, 1.4, 0.2],
    ] as const) {
      const { crossings } = meetingOf(pair, angle, x, y);
      const seen = crossingsOf(pairs[pair].first(), pairs[pair].second(angle, x, y));
      expect(crossings.length).toBe(seen.length);
      expect(crossings.length).toBeGreaterThan(0);
      for (const { x: px, y: py } of crossings) {
        expect(Math.min(...seen.map(([sx, sy]) => Math.hypot(px - sx, py - sy)))).toBeLessThan(1e-3);
        expect(pairs[pair].distance(angle, x, y)(px, py)).toBeLessThan(1e-12);
      }
    }
  });
});

it('circles cross at 2 arcsin(d/2), touch at d = 2, and coincide at d = 0', () => {
  for (const [x, y] of [
    [0.6, 0.8],
    [-1.1, 1.3],
  ] as const) {
    const { crossings } = meetingOf('circles', 0, x, y);
    expect(crossings.map(({ angle }) => angle)).toEqual(
      [0, 1].map(() => expect.closeTo(2 * Math.asin(Math.hypot(x, y) / 2), 12)),
    );
  }
  expect(isAligned(meetingOf('circles', 0, 0, -2))).toBe(true);
  expect(isAligned(meetingOf('circles', 0, 0, 0))).toBe(true);
  expect(isAligned(meetingOf('circles', 0, 0.01, 0))).toBe(false);
  expect(isAligned(meetingOf('circles', 0, 2.01, 0))).toBe(false);
});

it('lines touch only where they are one; a sine’s tangent touches it', () => {
  expect(meetingOf('lines', 0, 1, 0.2)).toEqual({ crossings: [], coincide: false });
  expect(meetingOf('lines', 0, 1, 0).coincide).toBe(true);
  expect(meetingOf('lines', 90, 1, 0.2).crossings).toMatchObject([{ x: 1, y: 0, sine: 1 }]);
  expect(meetingOf('sineLine', 45, 0, 0).crossings.some(({ sine }) => sine < 1e-4)).toBe(true);
});

it('a coin brings them back together half of the time, normal shifts never', () => {
  const at = { ...usual, x: 0, y: 0, draws: 4000 };
  const coin = twoCurves.find({ ...at, shifts: 'coin' }, 3);
  expect(Math.abs(coin.aligned / 4000 - 0.5)).toBeLessThan(0.04);
  const normal = twoCurves.find(at, 3);
  expect(normal.aligned).toBe(0);
  expect(normal.angles.length).toBe(4000);
});

it('a raster of lines that cross at a right angle has one cell of N in common', () => {
  // Both run 20 units: so many cells each.
  const side = 0.1;
  const { js, tv, klForward } = twoCurves
    .find({ ...usual, pair: 'lines', angle: 90, x: 0.05, y: 0.03 }, 1)
    .raster(side);
  const cells = 20 / side + 1;
  expect(tv).toBeCloseTo(1 - 1 / cells, 2);
  expect(js).toBeCloseTo((1 - 1 / cells) * Math.LN2, 2);
  expect(klForward).toBe(Number.POSITIVE_INFINITY);
});
