import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitViewport } from './viewport.ts';

test('pixels and data are each other’s inverse', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -4, max: 4, noNaN: true }),
      fc.double({ min: -4, max: 4, noNaN: true }),
      fc.integer({ min: 40, max: 900 }),
      fc.integer({ min: 40, max: 900 }),
      (x, y, width, height) => {
        const viewport = fitViewport([-2, 5, -1, 2.5], width, height);
        expect(viewport.dataX(viewport.x(x))).toBeCloseTo(x, 9);
        expect(viewport.dataY(viewport.y(y))).toBeCloseTo(y, 9);
      },
    ),
  );
});

test('the picture keeps its aspect, fits and is centred', () => {
  const viewport = fitViewport([-2, 4, 1, 3], 300, 500);
  expect(viewport.scale).toBe(50);
  expect([viewport.x(-2), viewport.x(4)]).toEqual([0, 300]);
  expect([viewport.y(1), viewport.y(3)]).toEqual([300, 200]);
});
