import { describe, expect, it } from 'vitest';
import { type Ruler, rulers } from '../divergences/pulls.ts';
import { defaults } from '../fields/check.ts';
import { gridPoints } from '../math/grid.ts';
import { fitting, PLACES, SIDE } from './fitting.ts';

const usual = defaults(fitting.parameters);
const find = (given: Partial<typeof usual> = {}) => fitting.find({ ...usual, ...given }, 1);

/** Half the real bells' distance, then value, μ and τ of the best fits, by a program of another hand (in NumPy). */
const known: readonly (readonly [m: number, ruler: Ruler, value: number, mean: number, spread: number])[] = [
  [2, 'klForward', 0.7236, 0, 2.062],
  [2, 'klReverse', 0.6931, 2, 0.5],
  [2, 'klReverse', 1.871, 0, 1.736],
  [2, 'js', 0.201, 0, 2.042],
  [2, 'js', 0.2157, 2, 0.501],
  [2, 'softened', 0.2616, 2, 0.5],
  [2, 'wasserstein', 0.7337, 0, 1.999],
  [2, 'tv', 0.4925, 1.76, 0.962],
  [3, 'klForward', 1.112, 0, 3.041],
  [3, 'js', 0.2158, 3, 0.5],
  [3, 'js', 0.2972, 0, 3.025],
  [3, 'wasserstein', 1.2556, 0, 2.849],
];

it.each(known)('at m = %d %s descends to %d at (%d, %d)', (modesAt, ruler, value, mean, spread) => {
  const from = mean === 0 ? { mean: 0.01, spread: 2 } : { mean: 0.8 * modesAt, spread: 0.8 };
  const found = find({ modesAt }).descendFrom(ruler, from);
  expect(Math.abs(found.value - value)).toBeLessThan(2e-3);
  expect(Math.abs(found.end.mean - mean)).toBeLessThan(0.01);
  expect(Math.abs(found.end.spread - spread)).toBeLessThan(0.01);
});

it.each(rulers)('%s has one broad best fit to bells that almost touch', (ruler) => {
  const { descendFrom } = find({ modesAt: 1 });
  for (const from of [
    { mean: 1, spread: 0.5 },
    { mean: 0.2, spread: 2 },
  ]) {
    expect(Math.abs(descendFrom(ruler, from).end.mean)).toBeLessThan(0.01);
  }
});

it.each(rulers)('%s finds the real law with a model that can be it', (ruler) => {
  const { end, value } = find({ model: 'two' }).descendFrom(ruler, { mean: 1.1, spread: 0.9 });
  expect(Math.abs(value)).toBeLessThan(1e-3);
  expect(end.mean).toBeCloseTo(2, 2);
  expect(end.spread).toBeCloseTo(0.5, 2);
});

describe.each(['one', 'two'] as const)('with %s', (model) => {
  it.each(rulers)('slopes of %s are those of its values', (ruler) => {
    const { slopesAt, valueAt } = find({ model });
    const [mean, spread, h] = [1.3, 0.9, 1e-3];
    const [inMean, inSpread] = slopesAt(ruler, { mean, spread });
    const across = (of: (step: number) => number) => (of(h) - of(-h)) / (2 * h);
    const byMean = across((step) => valueAt(ruler, { mean: mean + step, spread }));
    const bySpread = across((step) => valueAt(ruler, { mean, spread: spread * Math.exp(step) }));
    expect(Math.abs(inMean - byMean)).toBeLessThan(0.01);
    expect(Math.abs(inSpread - bySpread)).toBeLessThan(0.01);
  });
});

it('goes downhill at every step', () => {
  const { descent, valueAt } = find({ modesAt: 2.6 });
  for (const ruler of rulers) {
    const { way } = descent(ruler);
    expect([way[0], way[1]]).toEqual([usual.mean, usual.spread]);
    for (let k = 2; k < way.length; k += 2) {
      const value = (i: number) => valueAt(ruler, { mean: way[i] as number, spread: way[i + 1] as number });
      expect(value(k)).toBeLessThan(value(k - 2));
    }
  }
});

it('draws the landscape that it descends', () => {
  const { landscape, valueAt } = find();
  const [heights, places] = [landscape('js'), gridPoints(PLACES, SIDE)];
  for (const i of [0, 14, 15, 400, SIDE * SIDE - 1]) {
    const value = valueAt('js', { mean: places[2 * i] as number, spread: places[2 * i + 1] as number });
    expect(heights[i]).toBeCloseTo(Math.log(value), 4);
  }
});

it('keeps the landscape while only the start moves, and finds the same with it as without', () => {
  const first = find();
  const moved = fitting.find({ ...usual, mean: -2 }, 1, first);
  expect(moved.landscape('tv')).toBe(first.landscape('tv'));
  expect(moved.descent('tv')).toEqual(find({ mean: -2 }).descent('tv'));
  const other = fitting.find({ ...usual, modesAt: 2.5 }, 1, first);
  expect(other.landscape('tv')).toEqual(find({ modesAt: 2.5 }).landscape('tv'));
  expect(other.landscape('tv')).not.toEqual(first.landscape('tv'));
});
