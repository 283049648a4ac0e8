import { describe, expect, it } from 'vitest';
import { distanceDefaults } from '../../divergences/distances.ts';
import { measure } from '../../divergences/measure.ts';
import { touching } from '../../divergences/modes.ts';
import { normalPoints } from '../../divergences/testing.ts';
import { en } from '../../i18n/en.ts';
import { DOT_SHARE } from '../../plots/scatter.ts';
import { happening } from './happening.ts';
import { type Headline, headline } from './headline.ts';

const centres = [
  { x: 0, y: 0, sigma: 0.01 },
  { x: 1.5, y: 0.3, sigma: 0.01 },
];

/** One point on each mode that is named, exactly on it or at a dot's distance, and one far from all. */
function measured(iteration: number, places: readonly [mode: number, off: number][], ratio = 3) {
  const on = places.flatMap(([mode, off]) => [(centres[mode]?.x ?? 0) + off, centres[mode]?.y ?? 0]);
  const found = measure({
    iteration,
    real: normalPoints(1, 4),
    generated: Float64Array.from([...on, -2, 2]),
    realScores: [0],
    generatedScores: [0],
    discriminator: false,
    modes: centres,
    options: { ...options, grid: 4 },
  });
  return { ...found, wasserstein: { ...found.wasserstein, value: 0.1 * ratio, floor: 0.1 } };
}
const options = {
  transportSamples: 4,
  slicedSamples: 4,
  kernelSamples: 4,
  projections: 2,
  bandwidth: 1,
  bounds: [-3, 3],
} as const;

function follow(all: readonly ReturnType<typeof measured>[]): Headline[] {
  let last: Headline | undefined;
  return all.map((measures) => {
    last = headline(last, measures);
    return last;
  });
}

it('counts as touched what two dots of the picture touch', () => {
  const [lower, upper] = distanceDefaults.bounds;
  expect(touching).toBeCloseTo(2 * DOT_SHARE * (upper - lower), 12);
});

describe('the headline', () => {
  it('leads with the modes that dots lie on, the strict count beside it', () => {
    const [first] = follow([
      measured(5, [
        [0, 0],
        [1, 0.06],
      ]),
    ]);
    expect(first?.modes).toEqual({ reached: 2, covered: 1, total: 2 });
    expect(happening(en, first, true)).toBe(
      'Dots lie on 2 of 2 modes (1 within 3σ); W₁ 0.300; the sampling floor is 0.100.',
    );
  });

  it('does not flicker where a mode is missed now and then', () => {
    const one: [number, number][] = [[0, 0]];
    const both: [number, number][] = [...one, [1, 0]];
    const counts = (list: [number, number][][]) =>
      follow(list.map((places, k) => measured(10 * k, places))).map(({ modes }) => [modes?.reached, modes?.covered]);
    expect(counts([both, one, both, one, one, both])).toEqual(Array(6).fill([2, 2]));
    // Gone for good after three in a row, and back at once.
    expect(counts([both, one, one, one, one, both])).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
      [1, 1],
      [1, 1],
      [2, 2],
    ]);
    expect(counts([one])).toEqual([[1, 1]]);
  });

  it('starts afresh with a run that starts afresh', () => {
    const last = follow([
      measured(700, [
        [0, 0],
        [1, 0],
      ]),
      measured(3, [[0, 0]]),
    ]).at(-1);
    expect(last?.modes?.reached).toBe(1);
  });

  it('stays near the floor once near, up to twice the floor', () => {
    const near = (ratios: number[]) => follow(ratios.map((ratio, k) => measured(k, [], ratio))).map((h) => h.near);
    expect(near([1.7, 1.4, 1.7, 1.9, 2.1, 1.9, 1.4])).toEqual([false, true, true, true, false, false, true]);
  });

  it('takes the same measurement in once', () => {
    const [first, again] = follow([measured(5, [[0, 0]]), measured(5, [[0, 0]])]);
    expect(again?.missed).toEqual(first?.missed);
  });
});
