import { expect, test } from 'vitest';
import type { Measures } from '../divergences/estimate.ts';
import { type Frame, reportColumns } from '../worker/protocol.ts';
import { createObserver } from './observe.ts';

/** Reports of iterations with these gradients; every third one has the critic the wrong way round. */
const reports = (gradients: readonly number[]) =>
  Float64Array.from(
    gradients.flatMap((gradient, i) => {
      const columns = { iteration: i, generatorGradient: gradient, realMean: 1, generatedMean: i % 3 === 0 ? 2 : 0 };
      return reportColumns.map((name) => (columns as Record<string, number>)[name] ?? 0);
    }),
  );

const frame = (iteration: number, gradients: readonly number[], more: Partial<Frame> = {}): Frame => ({
  run: 1,
  branch: 0,
  iteration,
  reach: iteration,
  real: new Float32Array(),
  generated: new Float32Array(),
  field: new Float32Array(),
  resolution: 0,
  bounds: [0, 1, 0, 1],
  objective: 'wasserstein',
  iterationsPerSecond: 0,
  criticStepsPerSecond: 0,
  reports: reports(gradients),
  ...more,
});

const measured = (iteration: number, floor: number | undefined = 0.1): Partial<Frame> => {
  const wasserstein = { value: 0.5, floor, estimator: 'transport', samples: 256 };
  return {
    measures: { iteration, wasserstein } as unknown as Measures,
    vitals: { iteration, slope: 0.7, atBound: 0.2 },
  };
};

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

test('each new measure makes one observation of the reports since the last', () => {
  const take = createObserver();
  expect(take(frame(9, nine))).toBeUndefined();
  expect(take(frame(12, [-30, 40, 50], measured(12)))).toEqual({
    iteration: 12,
    distance: 0.5,
    floor: 0.1,
    modes: undefined,
    slope: 0.7,
    atBound: 0.2,
    gradient: 7,
    reversed: 4 / 12,
  });
  // The same measures again, and then too few reports.
  expect(take(frame(20, nine, measured(12)))).toBeUndefined();
  expect(take(frame(30, nine, measured(30)))).toMatchObject({ iteration: 30, gradient: 5, reversed: 6 / 18 });
  expect(take(frame(32, [1, 1], measured(32)))).toBeUndefined();
});

test('a generator that waits has no gradient, a floor that is not known yet holds all up, another run starts anew', () => {
  const take = createObserver();
  expect(
    take(
      frame(
        9,
        nine.map(() => Number.NaN),
      ),
    ),
  ).toBeUndefined();
  expect(take(frame(10, [2], measured(10, Number.NaN)))).toMatchObject({ gradient: 2 });
  expect(take(frame(19, nine, { ...measured(19), measures: undefined as never }))).toBeUndefined();
  expect(take(frame(3, [8, 8, 8], { ...measured(3), run: 2 }))).toBeUndefined();
});
