import { expect, it } from 'vitest';
import { alongOf, placesOf, raysOf, STOPS, waysOf } from './rays.ts';

const real = Float64Array.of(3, 4, -1, 0.5);
const generated = Float64Array.of(0, 0, -1, -1.5);
const rays = raysOf(real, generated);

it('looks in the middle of equal parts of every segment, from generated to real', () => {
  expect([...rays.lengths]).toEqual([5, 2]);
  const [places, ways] = [placesOf(rays), waysOf(rays)];
  expect(places).toHaveLength(4 * STOPS);
  places.forEach((entry, i) => {
    const [ray, k] = [Math.floor(i / (2 * STOPS)), (i >> 1) % STOPS];
    const end = (points: Float64Array) => points[2 * ray + (i % 2)] as number;
    const t = (2 * k + 1) / (2 * STOPS);
    expect(entry).toBeCloseTo(end(generated) + t * (end(real) - end(generated)), 12);
    expect(ways[i >> 1]).toBeCloseTo(t * (rays.lengths[ray] as number), 12);
  });
});

it('of a plane it knows slope, direction and rise by hand', () => {
  // f = 2x + y − 7: ∇f = (2, 1).
  const plane = (points: ArrayLike<number>) => {
    const f = Float64Array.from({ length: points.length / 2 }, (_, k) => {
      return 2 * (points[2 * k] as number) + (points[2 * k + 1] as number) - 7;
    });
    return { f, slopes: Float64Array.from({ length: points.length }, (_, i) => 2 - (i % 2)) };
  };
  const { norms, cosines, rises } = alongOf(rays, plane);
  const ways = waysOf(rays);
  norms.forEach((norm, k) => {
    // (3, 4)/5 and (0, 1).
    const slope = k < STOPS ? 2 : 1;
    expect(norm).toBeCloseTo(Math.sqrt(5), 12);
    expect(cosines[k]).toBeCloseTo(slope / Math.sqrt(5), 12);
    expect(rises[k]).toBeCloseTo(slope * (ways[k] as number), 12);
  });
});

it('one line through 0 explains all of rises of one slope, and less of others', () => {
  const climbing = (slope: number, bend: number) => {
    const [toX, toY] = [0.6, 0.8];
    return alongOf(raysOf(real.slice(0, 2), generated.slice(0, 2)), (points) => {
      const f = Float64Array.from({ length: points.length / 2 }, (_, k) => {
        const way = toX * (points[2 * k] as number) + toY * (points[2 * k + 1] as number);
        return slope * way + bend * way ** 2;
      });
      return { f, slopes: new Float64Array(points.length) };
    });
  };
  expect(climbing(1.7, 0).slope).toBeCloseTo(1.7, 12);
  expect(climbing(1.7, 0).straightness).toBeCloseTo(1, 12);
  expect(climbing(1.7, 0.5).straightness).toBeLessThan(0.98);
});
