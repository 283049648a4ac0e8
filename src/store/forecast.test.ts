import { afterEach, expect, it, vi } from 'vitest';
import { setField } from './experiment.ts';
import {
  beginForecast,
  drawnLine,
  type Forecast,
  forecastOf,
  KNOTS,
  knotsBetween,
  reveal,
  setKnot,
  stroke,
} from './forecast.ts';
import { openPlayground } from './inProcess.test-kit.ts';
import type { Playground } from './playground.ts';

vi.setConfig({ testTimeout: 30_000 });

let playground: Playground | undefined;
afterEach(() => playground?.dispose());

const empty = (from: number, to: number): Forecast => {
  const at = knotsBetween(from, to);
  return { series: 'js', at, values: at.map(() => Number.NaN), phase: 'drawing' };
};

it('is drawn at whole iterations, the first and the last among them', () => {
  expect(knotsBetween(10, 13)).toEqual([10, 11, 12, 13]);
  const many = knotsBetween(100, 1107);
  expect([many.length, many[0], many.at(-1)]).toEqual([KNOTS, 100, 1107]);
  expect(many.every(Number.isInteger)).toBe(true);
});

it('a stroke sets the places that it passes, in either direction, and nothing else', () => {
  const forecast = empty(0, 240);
  const right = stroke(forecast, [20, 1], [60, 3]);
  expect(right.values.slice(0, 8)).toEqual([Number.NaN, Number.NaN, 1, 1.5, 2, 2.5, 3, Number.NaN]);
  expect(stroke(forecast, [60, 3], [20, 1]).values).toEqual(right.values);
  // A touch between two places sets the nearer one.
  expect(drawnLine(stroke(forecast, [33, 7], [33, 7]))).toEqual({ x: [30], y: [7], length: 1 });
  expect(drawnLine(setKnot(right, 3, 9)).y).toEqual([1, 9, 2, 2.5, 3]);
});

it('the run reveals its own curve, measured where the other was drawn, and the difference is that of the two', async () => {
  playground = openPlayground();
  await playground.step(4);
  beginForecast(playground, { series: 'wasserstein', iterations: 4 });
  const store = forecastOf(playground);
  const drawn = stroke(store.getState() as Forecast, [4, 1], [8, 0.4]);
  store.setState(drawn, true);
  const told = await reveal(playground);
  expect(playground.run.getState().iteration).toBe(8);
  expect(store.getState()?.phase).toBe('told');
  // By the trapezoid of the differences where none changes its sign, else by its two triangles.
  const { x, y, length } = playground.frames.series.wasserstein;
  const own = new Map(Array.from({ length }, (_, k) => [x[k], y[k] as number]));
  const apart = drawn.at.map((at, k) => (drawn.values[k] as number) - (own.get(at) as number));
  let sum = 0;
  for (let k = 1; k < apart.length; k++) {
    const [a, b] = [apart[k - 1] as number, apart[k] as number];
    sum += a * b >= 0 ? (Math.abs(a) + Math.abs(b)) / 2 : (a * a + b * b) / (2 * (Math.abs(a) + Math.abs(b)));
  }
  expect(apart).toHaveLength(5);
  expect(told?.mean).toBeCloseTo(sum / 4, 12);
  expect(told?.share).toBe(1);
});

it('is the same however the run got there', async () => {
  const errors = [];
  for (const steps of [[5], [3, 2]]) {
    const one = openPlayground();
    for (const step of steps) await one.step(step);
    beginForecast(one, { series: 'js', iterations: 3 });
    const store = forecastOf(one);
    store.setState(stroke(store.getState() as Forecast, [5, 0.6], [8, 0.2]), true);
    errors.push(await reveal(one));
    one.dispose();
  }
  expect(errors[0]).toBeDefined();
  expect(errors[1]).toEqual(errors[0]);
});

it('a change that starts the run afresh under way tells nothing, and the curve can be tried again', async () => {
  playground = openPlayground();
  beginForecast(playground, { series: 'criticLoss', iterations: 200 });
  const store = forecastOf(playground);
  store.setState(stroke(store.getState() as Forecast, [0, 0], [200, -1]), true);
  const told = reveal(playground);
  setField(playground.experiment, 'batchSize', 9);
  expect(await told).toBeUndefined();
  expect(store.getState()?.phase).toBe('drawing');
});

it('a curve of losses is compared at every iteration', async () => {
  playground = openPlayground();
  await playground.step(2);
  beginForecast(playground, { series: 'criticLoss', iterations: 60 });
  const store = forecastOf(playground);
  store.setState(stroke(store.getState() as Forecast, [2, 5], [62, 5]), true);
  const told = await reveal(playground);
  const { y, length } = playground.frames.series.criticLoss;
  // All of it lies below: the mean is the trapezoid's.
  const apart = Array.from(y.subarray(1, length), (loss) => 5 - loss);
  expect(apart).toHaveLength(61);
  expect(Math.min(...apart)).toBeGreaterThan(0);
  const sum = apart.reduce((all, one) => all + one, 0) - ((apart[0] as number) + (apart[60] as number)) / 2;
  expect(told?.mean).toBeCloseTo(sum / 60, 10);
});
