import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absurdFields } from './absurd.test-kit.ts';
import { MOST_CROSSINGS } from './contour.ts';
import { bandColours, createFieldPainter, rasterise } from './field.ts';
import { extentOf, followLevels, type Levels, levelsFor } from './levels.ts';
import { palette, recorder } from './recorder.test-kit.ts';
import { fitViewport } from './viewport.ts';

const channels = (colour: number) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];

test('one colour a band: low tint below, high tint above, and the middle neutral', () => {
  const levels = { low: 0, high: 10, step: 2, previous: 2, fade: 1 };
  const shades = new Uint32Array(3000);
  bandColours(levels, palette, shades);
  const at = (value: number) => channels(shades[Math.floor(((value + 10) / 30) * 3000)] as number);
  expect(at(4.1)).toEqual(at(5.9));
  expect(at(5)).toEqual([100, 100, 100]);
  expect(at(3.9)).not.toEqual(at(4.1));
  // The band [8, 10) is drawn as its middle, 9: 80 % of the way to the high tint.
  expect(at(8.2)).toEqual([20, 20, 220]);
  expect(at(1)).toEqual([220, 20, 20]);
  expect(at(15)).toEqual([0, 0, 250]);
});

test('the raster is the bilinear field, row 0 on top', () => {
  const n = 5;
  const values = Float32Array.from({ length: n * n }, (_, k) => 2 * (k % n) + 7 * Math.floor(k / n));
  const levels = levelsFor({ low: 0, high: 36, closest: 0 });
  const shades = Uint32Array.from({ length: 3600 }, (_, k) => k);
  const size = 40;
  const out = new Uint32Array(size * size);
  rasterise(values, n, levels, shades, out, size);
  for (const [x, y] of [
    [0, 0],
    [39, 3],
    [17, 30],
  ] as const) {
    const value = (2 * (x + 0.5) * 4) / size + (7 * (size - y - 0.5) * 4) / size;
    expect(Math.abs((out[y * size + x] as number) - (value + 36) / 0.03)).toBeLessThan(1.01);
  }
});

test('a frame draws a bounded number of lines, while levels glide between absurd fields too', () => {
  const n = 24;
  const viewport = fitViewport([-3, 3, -3, 3], 600, 600);
  const painter = createFieldPainter();
  const frames = fc.array(fc.tuple(absurdFields(n), fc.integer({ min: 1, max: 50 })), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(frames, (seen) => {
      let levels: Levels | undefined;
      for (const [values, elapsed] of seen) {
        const extent = extentOf(values, n);
        for (let k = 0; k < 3; k++) {
          levels = levels ? followLevels(levels, extent, elapsed) : levelsFor(extent);
          expect(levels.step).toBeGreaterThan(0);
          expect(levels.high).toBeGreaterThan(levels.low);
          const { calls, context } = recorder();
          painter.lines(context, viewport, palette, values, n, levels);
          // Both steps while one fades into the other; a cell that is a saddle has two segments, of two points.
          expect(calls.length).toBeLessThan(2 * (4 * MOST_CROSSINGS) + 20);
          const inside = (...at: unknown[]) => at.every((pixel) => (pixel as number) > -1 && (pixel as number) < 601);
          expect(calls.every(([name, ...at]) => !name.endsWith('To') || inside(...at))).toBe(true);
        }
      }
    }),
    { numRuns: 40 },
  );
});
