import fc from 'fast-check';
import { expect, it } from 'vitest';
import { enclosingCircle } from './enclosing.ts';

type Place = readonly [number, number];
const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
const places = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 8 });

/** Steps towards the farthest point, ever shorter ones (Bădoiu & Clarkson 2003). */
function byWalking(points: readonly Place[]): number {
  const farthest = ([x, y]: Place) =>
    points.reduce((best, p) => (Math.hypot(p[0] - x, p[1] - y) > Math.hypot(best[0] - x, best[1] - y) ? p : best));
  let centre = points[0] as Place;
  for (let k = 1; k <= 300; k++) {
    const [x, y] = farthest(centre);
    centre = [centre[0] + (x - centre[0]) / (k + 1), centre[1] + (y - centre[1]) / (k + 1)];
  }
  const [x, y] = farthest(centre);
  return 2 * Math.hypot(x - centre[0], y - centre[1]);
}

it('stands on the longest side of a blunt triangle, and goes through the corners of an acute one', () => {
  const blunt = enclosingCircle([
    [0, 0],
    [3, 0],
    [1.1, 0.4],
  ]);
  expect(blunt).toEqual({ centre: [1.5, 0], diameter: 3 });
  const acute = enclosingCircle([
    [0, 0],
    [1, 0],
    [0.5, Math.sqrt(3) / 2],
  ]);
  expect(acute.diameter).toBeCloseTo(2 / Math.sqrt(3), 12);
  expect(acute.centre[1]).toBeCloseTo(1 / Math.sqrt(12), 12);
  expect(enclosingCircle([[0.3, -1]])).toEqual({ centre: [0.3, -1], diameter: 0 });
});

it('holds every point, and is no wider than what a walk to the centre finds', () => {
  fc.assert(
    fc.property(places, (points) => {
      const { centre, diameter } = enclosingCircle(points);
      const farthest = Math.max(...points.map(([x, y]) => Math.hypot(x - centre[0], y - centre[1])));
      expect(2 * farthest).toBeLessThanOrEqual(diameter + 1e-6);
      expect(diameter).toBeLessThanOrEqual(byWalking(points) + 1e-6);
    }),
    { numRuns: 100 },
  );
});
