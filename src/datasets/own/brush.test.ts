import { describe, expect, it } from 'vitest';
import { dabbed, dabsAlong, erased, stamped } from './brush.ts';

const at = [0.5, -1] as const;
const away = (points: readonly (readonly [number, number])[]) => points.map(([x, y]) => Math.hypot(x - 0.5, y + 1));
const rms = (values: readonly number[]) => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);

describe('the brush', () => {
  const size = { radius: 0.4, count: 2000 };
  const points = dabbed(at, size, { stroke: 3, dab: 1 });

  it('fills its disc evenly, to a thousandth', () => {
    // Of a disc of radius r the root mean square distance is r/√2.
    expect(Math.abs(rms(away(points)) - 0.4 / Math.SQRT2)).toBeLessThan(0.006);
    expect(Math.max(...away(points))).toBeLessThan(0.401);
    expect(points.flat().every((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-9)).toBe(true);
  });

  it('puts the same dab the same way each time, and another otherwise', () => {
    expect(dabbed(at, size, { stroke: 3, dab: 1 })).toEqual(points);
    expect(dabbed(at, size, { stroke: 3, dab: 2 })[0]).not.toEqual(points[0]);
    expect(dabbed(at, size, { stroke: 4, dab: 1 })[0]).not.toEqual(points[0]);
  });

  it('dabs a radius apart on its way', () => {
    expect(dabsAlong([0, 0], [1, 0], 0.25)).toEqual([
      [0.25, 0],
      [0.5, 0],
      [0.75, 0],
      [1, 0],
    ]);
    expect(dabsAlong([0, 1], [0, 0.4], 0.25)).toEqual([
      [0, 0.75],
      [0, 0.5],
    ]);
    expect(dabsAlong([0, 0], [0.2, 0], 0.25)).toEqual([]);
    expect(dabsAlong([1, 1], [1, 1], 0.25)).toEqual([]);
  });
});

describe('a stamp', () => {
  const dab = { stroke: 1, dab: 0 };

  it('is a Gaussian of half its radius', () => {
    // Of 4000 points the spread of a squared distance's root mean is under 1 %.
    const distance = rms(away(stamped('blob', at, { radius: 0.8, count: 4000 }, dab)));
    expect(Math.abs(distance - 0.4 * Math.SQRT2)).toBeLessThan(0.02);
  });

  it('is a ring, evenly filled', () => {
    const ring = stamped('ring', at, { radius: 0.8, count: 12 }, dab);
    for (const distance of away(ring)) expect(distance).toBeCloseTo(0.8, 2);
    const angles = ring.map(([x, y]) => Math.atan2(y + 1, x - 0.5)).sort((a, b) => a - b);
    for (let i = 1; i < 12; i++) expect((angles[i] ?? 0) - (angles[i - 1] ?? 0)).toBeCloseTo(Math.PI / 6, 1);
  });

  it('is a line from end to end, and a grid of whole rows', () => {
    expect(stamped('line', at, { radius: 1, count: 3 }, dab)).toEqual([
      [-0.5, -1],
      [0.5, -1],
      [1.5, -1],
    ]);
    expect(stamped('grid', at, { radius: 0.5, count: 5 }, dab)).toEqual([
      [0, -1.5],
      [1, -1.5],
      [0, -0.5],
      [1, -0.5],
    ]);
    for (const name of ['line', 'grid'] as const) expect(stamped(name, at, { radius: 1, count: 1 }, dab)).toEqual([at]);
  });
});

it('the eraser takes what lies within its radius of its way, and nothing else', () => {
  const points = [
    [0, 0.1],
    [1, -0.19],
    [2.15, 0],
    [2.25, 0],
    [-0.1, -0.1],
    [1, 0.21],
  ] as const;
  expect(erased(points, [0, 0], [2, 0], 0.2)).toEqual([
    [2.25, 0],
    [1, 0.21],
  ]);
  expect(erased(points, [0, 0], [0, 0], 0.2)).toHaveLength(4);
});
