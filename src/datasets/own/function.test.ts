import { describe, expect, it } from 'vitest';
import { FunctionError, type FunctionText, pointsOfFunction } from './function.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const faultOf = (text: FunctionText) => {
  try {
    pointsOfFunction(text, 64, 3);
  } catch (error) {
    if (error instanceof FunctionError) return error.fault;
    throw error;
  }
  return undefined;
};

describe('points along a curve', () => {
  const points = pointsOfFunction({ x: '2t - 1', y: 't^2' }, 1000, 3);

  it('lie on it, one in each thousandth of t', () => {
    for (const [i, [x, y]] of points.entries()) {
      const t = (x + 1) / 2;
      expect(Math.floor(1000 * t)).toBe(i);
      expect(y).toBeCloseTo(t ** 2, 12);
    }
  });

  it('are the same each time, and not at one place of their part', () => {
    expect(pointsOfFunction({ x: '2t - 1', y: 't^2' }, 1000, 3)).toEqual(points);
    const within = points.map(([x]) => (500 * (x + 1)) % 1);
    expect(mean(within)).toBeCloseTo(0.5, 1);
    expect(new Set(within).size).toBeGreaterThan(900);
  });
});

describe('points of a density', () => {
  it('have its moments: a Gaussian, off the middle and not normalised', () => {
    const points = pointsOfFunction({ density: '7 exp(-((x-0.5)^2 + (y+1)^2/0.25)/(2*0.16))' }, 4096, 3);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    // Standard deviations 0.4 and 0.2; of a mean of 4096 no more than 0.0063.
    expect(Math.abs(mean(xs) - 0.5)).toBeLessThan(0.02);
    expect(Math.abs(mean(ys) + 1)).toBeLessThan(0.01);
    expect(Math.sqrt(mean(xs.map((x) => (x - 0.5) ** 2)))).toBeCloseTo(0.4, 1.5);
    expect(Math.sqrt(mean(ys.map((y) => (y + 1) ** 2)))).toBeCloseTo(0.2, 1.5);
  });

  it('lie where it isn’t 0, in its proportions', () => {
    const points = pointsOfFunction({ density: '(x > 0) (1 + 2 (y > 0)) (abs(x) < 1.5)' }, 2000, 3);
    expect(points.every(([x]) => x > -0.024 && x < 1.524)).toBe(true);
    expect(points.filter(([, y]) => y > 0).length).toBeGreaterThanOrEqual(1499);
    expect(points.filter(([, y]) => y > 0).length).toBeLessThanOrEqual(1501);
  });
});

describe('what gives no points says which part, and where', () => {
  it.each<[FunctionText, object]>([
    [
      { x: 't', y: 'cos(' },
      { part: 'y', code: 'unexpected', at: 5 },
    ],
    [
      { x: 'x', y: 't' },
      { part: 'x', code: 'unknown', at: 1, found: 'x' },
    ],
    [
      { x: 't', y: 'log(t - 0.5)' },
      { part: 'y', code: 'notFinite' },
    ],
    [{ density: 'x + t' }, { part: 'density', code: 'unknown', found: 't' }],
    [{ density: '1/(x - x)' }, { part: 'density', code: 'notFinite', where: [-2.98828125, -2.98828125] }],
    [{ density: 'x' }, { part: 'density', code: 'negative', where: [-2.98828125, -2.98828125] }],
    [{ density: '0 x y' }, { part: 'density', code: 'zero' }],
    [
      { x: '', y: 't' },
      { part: 'x', code: 'empty' },
    ],
  ])('%o', (text, fault) => {
    expect(faultOf(text)).toMatchObject(fault);
  });
});
