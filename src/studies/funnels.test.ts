import { describe, expect, it } from 'vitest';
import { wasserstein } from '../divergences/wasserstein.ts';
import { lowestCone, onCones } from '../math/cones.ts';
import { mean } from '../math/mean.ts';
import { distanceOf, drawFunnels, drawSquare, HALF, movedDown, rayLength } from './funnels.ts';

/** A point the share t up a ray, by walking the ray until the lowest funnel is another or the square ends. */
function walked(funnels: ReturnType<typeof drawFunnels>, x: number, y: number) {
  const n = lowestCone(funnels, x, y);
  const [ax, ay] = [funnels.tips[2 * n] as number, funnels.tips[2 * n + 1] as number];
  const height = Math.hypot(x - ax, y - ay);
  const at = (s: number): [number, number] => [ax + (s * (x - ax)) / height, ay + (s * (y - ay)) / height];
  const inside = (s: number) => {
    const [px, py] = at(s);
    return Math.max(Math.abs(px), Math.abs(py)) < HALF && lowestCone(funnels, px, py) === n;
  };
  let [low, high] = [height, 3 * HALF];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (inside(middle)) low = middle;
    else high = middle;
  }
  return { low: [ax, ay] as const, up: at(low), t: height / low };
}

const gaps = (points: Float64Array, moved: Float64Array) =>
  Float64Array.from({ length: points.length / 2 }, (_, k) =>
    Math.hypot(
      (points[2 * k] as number) - (moved[2 * k] as number),
      (points[2 * k + 1] as number) - (moved[2 * k + 1] as number),
    ),
  );

describe.each([1, 4, 64])('%d funnels', (count) => {
  const funnels = drawFunnels(count, 3);
  const points = drawSquare(3000, 3, 7);
  const moved = movedDown(funnels, points);

  it('u is 1-Lipschitz, and its gradient has length 1', () => {
    const { f, slopes } = onCones(funnels, points);
    for (let k = 0; k < f.length; k++) {
      const [x, y] = [points[2 * k] as number, points[2 * k + 1] as number];
      const other = (k * 7 + 1) % f.length;
      const apart = Math.hypot(x - (points[2 * other] as number), y - (points[2 * other + 1] as number));
      expect(Math.abs((f[k] as number) - (f[other] as number))).toBeLessThanOrEqual(apart + 1e-12);
      expect(Math.hypot(slopes[2 * k] as number, slopes[2 * k + 1] as number)).toBeCloseTo(1, 12);
    }
  });

  it('its gradient is what differences say', () => {
    const at = (dx: number, dy: number) =>
      onCones(
        funnels,
        points.map((v, i) => v + (i % 2 === 0 ? dx : dy)),
      ).f;
    const { slopes } = onCones(funnels, points);
    const h = 1e-6;
    const [east, west, north, south] = [at(h, 0), at(-h, 0), at(0, h), at(0, -h)];
    const wrong = Array.from(east, (_, k) => {
      const [gx, gy] = [
        ((east[k] as number) - (west[k] as number)) / (2 * h),
        ((north[k] as number) - (south[k] as number)) / (2 * h),
      ];
      return Math.hypot(gx - (slopes[2 * k] as number), gy - (slopes[2 * k + 1] as number)) > 1e-4;
    }).filter(Boolean);
    // But where a ridge passes between the differences, as nearly nowhere.
    expect(wrong.length).toBeLessThanOrEqual(1);
  });

  it('each point lies t⁸ up its own ray', () => {
    for (let k = 0; k < 300; k++) {
      const { low, up, t } = walked(funnels, points[2 * k] as number, points[2 * k + 1] as number);
      expect(moved[2 * k]).toBeCloseTo(low[0] + t ** 8 * (up[0] - low[0]), 8);
      expect(moved[2 * k + 1]).toBeCloseTo(low[1] + t ** 8 * (up[1] - low[1]), 8);
    }
  });

  it('no plan between points and what they became is cheaper than u says', () => {
    const [some, theirs] = [points.slice(0, 400), moved.slice(0, 400)];
    const gained = mean(onCones(funnels, some).f) - mean(onCones(funnels, theirs).f);
    expect(wasserstein(theirs, some).value).toBeCloseTo(gained, 10);
    expect(mean(gaps(some, theirs))).toBeCloseTo(gained, 10);
  });

  it('W is what u gains, to three standard errors of 3,000 points', () => {
    const lengths = gaps(points, moved);
    const middle = mean(lengths);
    const error = Math.sqrt(mean(lengths, (length) => (length - middle) ** 2) / lengths.length);
    expect(Math.abs(distanceOf(funnels) - middle)).toBeLessThan(3 * error);
    expect(error).toBeLessThan(0.02 * middle);
  });
});

it('plans between independent samples cost more than W, the less so the larger they are', () => {
  const funnels = drawFunnels(16, 3);
  const costs = [32, 128, 512].map((n) =>
    mean(
      Array.from(
        { length: 2048 / n },
        (_, k) => wasserstein(movedDown(funnels, drawSquare(n, k, 8)), drawSquare(n, k, 9)).value,
      ),
    ),
  ) as [number, number, number];
  const distance = distanceOf(funnels);
  expect(costs[0]).toBeGreaterThan(costs[1] + 0.05);
  expect(costs[1]).toBeGreaterThan(costs[2] + 0.03);
  expect(costs[2]).toBeGreaterThan(distance);
  expect(costs[2]).toBeLessThan(1.25 * distance);
});

it('W of one funnel in the middle: .7 of the mean distance from it', () => {
  const one = { tips: Float64Array.of(0, 0), heights: Float64Array.of(0.4) };
  // Of a square with side a: a(√2 + asinh 1)/6.
  expect(distanceOf(one)).toBeCloseTo((0.7 * 2 * HALF * (Math.SQRT2 + Math.asinh(1))) / 6, 6);
});

it('a funnel whose tip lies in another has no rays, and a ray along an axis ends at the wall', () => {
  const two = { tips: Float64Array.of(0.5, -1, 0.6, -1), heights: Float64Array.of(0, 0.3) };
  expect(rayLength(two, 1, 0.6, 0.8)).toBe(0);
  expect(rayLength(two, 0, 0, 1)).toBeCloseTo(3.5, 12);
  expect(rayLength(two, 0, -1, 0)).toBeCloseTo(3, 12);
  expect(lowestCone(two, 0.6, -1)).toBe(0);
});
