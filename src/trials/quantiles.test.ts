import { expect, it } from 'vitest';
import { bandsOf, shares } from './quantiles.ts';
import { trialNames } from './series.ts';
import type { Trial } from './trial.ts';

/** A run whose W₁ was as given at looks 0, 10, 20 …, and everything else nothing. */
const runOf = (wasserstein: readonly number[], diverged?: Trial['diverged']): Trial => ({
  iteration: wasserstein.map((_, k) => 10 * k),
  series: {
    ...(Object.fromEntries(
      trialNames.map((name) => [name, new Float64Array(wasserstein.length).fill(Number.NaN)]),
    ) as Trial['series']),
    wasserstein: Float64Array.from(wasserstein),
  },
  points: new Float32Array(0),
  ...(diverged && { diverged }),
});

/** The order statistics' interpolation (Hyndman & Fan 1996, type 7), by sorting. */
function sorted(values: readonly number[], share: number): number {
  const order = values.toSorted((a, b) => a - b);
  const place = share * (order.length - 1);
  const below = Math.floor(place);
  const [low, high] = [order[below] as number, order[Math.min(below + 1, order.length - 1)] as number];
  return low + (place - below) * (high - low);
}

it('are those of the sorted values at each look', () => {
  const runs = [
    [5.1, 2.3, 0.7],
    [4.9, 3.1, 0.2],
    [5.6, 1.7, 0.9],
    [5.2, 2.9, 0.4],
  ];
  const {
    iteration,
    runs: counts,
    quantiles,
  } = bandsOf(
    runs.map((values) => runOf(values)),
    'wasserstein',
  );
  expect(iteration).toEqual([0, 10, 20]);
  expect(counts).toEqual([4, 4, 4]);
  shares.forEach((share, k) => {
    const expected = [0, 1, 2].map((look) =>
      sorted(
        runs.map((values) => values[look] as number),
        share,
      ),
    );
    expect(quantiles[k]).toHaveLength(3);
    for (const [look, value] of expected.entries()) expect(quantiles[k]?.[look]).toBeCloseTo(value, 14);
  });
});

it('reach as far as every run that goes on, and count those that diverged where they were sound', () => {
  const going = [runOf([5, 4, 3]), runOf([7, 6])];
  const gone = runOf([9], { quantity: 'critic', iteration: 4 });
  const { iteration, runs, quantiles } = bandsOf([...going, gone], 'wasserstein');
  expect(iteration).toEqual([0, 10]);
  expect(runs).toEqual([3, 2]);
  expect([...(quantiles[2] as Float64Array)]).toEqual([7, 5]);
  // Where none is left, as far as the last came.
  const lost = [gone, runOf([3, 2], { quantity: 'critic', iteration: 14 })];
  expect(bandsOf(lost, 'wasserstein')).toMatchObject({ iteration: [0, 10], runs: [2, 1] });
});

it('are gaps where nothing is defined, and infinite where most is', () => {
  const infinite = [runOf([1, Number.POSITIVE_INFINITY]), runOf([2, Number.POSITIVE_INFINITY]), runOf([3, 5])];
  const { quantiles } = bandsOf(infinite, 'wasserstein');
  expect([...(quantiles[2] as Float64Array)]).toEqual([2, Number.POSITIVE_INFINITY]);
  expect(bandsOf(infinite, 'js')).toMatchObject({ iteration: [0, 10], runs: [0, 0] });
  expect(bandsOf([], 'js')).toMatchObject({ iteration: [], runs: [] });
});
