import { expect, it } from 'vitest';
import type { Forecast } from '../../../store/forecast.ts';
import { drawingOf } from './drawing.ts';

const forecast = (values: readonly number[], change: Partial<Forecast> = {}): Forecast => ({
  series: 'wasserstein',
  at: [100, 200, 300],
  values,
  phase: 'drawing',
  ...change,
});

it('leaves room above what is drawn while it is drawn, and none below 0 where nothing is', () => {
  const [low, high] = drawingOf(forecast([Number.NaN, 3, 1.5]), 'yours', undefined).stretch([0, 2]);
  expect(low).toBe(0);
  expect(high).toBeGreaterThan(3);
  expect(drawingOf(forecast([1, 1, 1], { phase: 'told' }), 'yours', undefined).stretch([0, 2])).toEqual([0, 2]);
  const [least, most] = drawingOf(forecast([-4, 1, 1], { series: 'criticLoss' }), 'yours', undefined).stretch([-1, 1]);
  expect(least).toBeLessThan(-4);
  expect(most).toBeGreaterThan(1);
});

it('knows the axis of the gradient by its exponents', () => {
  const one = forecast([Number.NaN, 1e-6, 0.1], { series: 'generatorGradient' });
  const [least, most] = drawingOf(one, 'yours', undefined).stretch([-2, 1]);
  expect(least).toBeLessThanOrEqual(-6);
  expect(most).toBeGreaterThanOrEqual(1);
});

it('passes over what isn’t drawn, and marks the place that is held', () => {
  const { curve, to } = drawingOf(forecast([2, Number.NaN, 1]), 'yours', 2);
  expect([curve.x, curve.y, curve.length, to]).toEqual([[100, 300], [2, 1], 2, 300]);
  expect(curve.points).toEqual([{ x: 300, y: 1, style: 'open' }]);
  expect(drawingOf(forecast([2, Number.NaN, 1]), 'yours', 1).curve.points).toEqual([]);
});
