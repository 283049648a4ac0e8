import { describe, expect, it } from 'vitest';
import { chapters } from '../../lessons/index.ts';
import { outcomes } from '../../lessons/outcomes.ts';
import { pathOf, placeIn, SIZE } from './sketch.ts';
import { sketches } from './sketches.ts';

it('every chapter has a picture and says what it is good for, and nothing else does', () => {
  const slugs = chapters.map(({ slug }) => slug);
  expect(Object.keys(sketches)).toEqual(slugs);
  expect(Object.keys(outcomes)).toEqual(slugs);
});

describe.each(Object.entries(sketches))('the picture of %s', (_, { draw }) => {
  const { bounds, strokes } = draw();

  it('has lines of many places, and most of each in view', () => {
    expect(strokes.length).toBeGreaterThan(1);
    for (const { at, dots } of strokes) {
      const finite = at.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
      const inView = finite.filter(([x, y]) => x >= bounds[0] && x <= bounds[1] && y >= bounds[2] && y <= bounds[3]);
      if (!dots) expect(finite.length).toBeGreaterThan(20);
      expect(inView.length / finite.length).toBeGreaterThan(0.8);
    }
  });
});

it('y grows upwards, and what is not a number breaks a line', () => {
  const bounds = [0, 2, 0, 1] as const;
  const [left, low] = placeIn(bounds, [0, 0]);
  const [right, high] = placeIn(bounds, [2, 1]);
  expect([left, right, high, low].map((value) => value > 0 && value < SIZE[0])).toEqual([true, true, true, true]);
  expect(right).toBeGreaterThan(left);
  expect(low).toBeGreaterThan(high);
  const at = [
    [0, 0],
    [1, 1],
    [1, Number.NaN],
    [2, 0],
    [2, 1],
  ] as const;
  expect(pathOf({ colour: 'ink', at }, bounds).replace(/[\d. ]+/g, '')).toBe('MLML');
});
