import { expect, test } from 'vitest';
import { drawArrows } from './arrows.ts';
import { gradientGrid } from './gradient.ts';
import type { Palette } from './palette.ts';
import { type Bounds, fitViewport } from './viewport.ts';

const n = 9;
const bounds: Bounds = [-2, 2, -2, 2];
/** ∇ of 3x − 4y is (3, −4) everywhere, of norm 5. */
const field = Float32Array.from({ length: n * n }, (_, k) => 3 * (k % n) * 0.5 - 4 * Math.floor(k / n) * 0.5);
const gradients = new Float32Array(2 * n * n);
gradientGrid(field, n, bounds, gradients);

/** The shafts that are drawn: where each starts and its vector, in pixels. */
function shafts(options: Omit<Parameters<typeof drawArrows>[5], 'at'>, at: ArrayLike<number>) {
  const path: [string, number, number][] = [];
  const context = {
    beginPath() {},
    stroke() {},
    moveTo: (x: number, y: number) => path.push(['moveTo', x, y]),
    lineTo: (x: number, y: number) => path.push(['lineTo', x, y]),
  } as unknown as CanvasRenderingContext2D;
  drawArrows(context, fitViewport(bounds, 400, 400), { ink: 'black' } as Palette, gradients, n, { ...options, at });
  const [[, x0, y0] = [], [, x1, y1] = []] = path;
  return { count: path.length, start: [x0, y0], vector: [(x1 ?? NaN) - (x0 ?? NaN), (y1 ?? NaN) - (y0 ?? NaN)] };
}

test('an arrow starts at its point and shows the direction, y upwards, at full length when normalised', () => {
  const { start, vector } = shafts({ reference: 1, normalised: true, length: 20 }, [0.5, -1]);
  expect(start).toEqual([250, 300]);
  expect(vector[0]).toBeCloseTo(12, 4);
  expect(vector[1]).toBeCloseTo(16, 4);
});

test('its length is tanh of the norm over the reference', () => {
  const { vector } = shafts({ reference: 10, length: 20 }, [0.5, -1]);
  expect(Math.hypot(vector[0] as number, vector[1] as number)).toBeCloseTo(20 * Math.tanh(0.5), 4);
});

test('a vanishing gradient leaves a dot, a point outside the grid nothing', () => {
  const { count, vector } = shafts({ reference: 1e4, length: 20 }, [0.5, -1]);
  expect(count).toBe(2);
  expect(Math.hypot(...vector)).toBeLessThan(0.02);
  expect(shafts({ reference: 1 }, [2.5, 0]).count).toBe(0);
});
