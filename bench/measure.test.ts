import { expect, test } from 'vitest';
import { interleave, iterationsFor, median, ratioOf, summarise } from './measure.ts';

test('median of odd and even counts, in any order', () => {
  expect(median([7, 1, 3])).toBe(3);
  expect(median([8, 1, 4, 3])).toBe(3.5);
});

test('no median without values or with one that is not a number', () => {
  expect(median([])).toBeNaN();
  expect(median([1, Number.NaN, 2])).toBeNaN();
});

test('a summary keeps the range and the median deviation', () => {
  expect(summarise([1, 2, 4, 9, 5])).toEqual({ median: 4, least: 1, most: 9, deviation: 2, count: 5 });
});

test('the ratio is of medians, its range of rounds', () => {
  const ratio = ratioOf([10, 30, 20], [1, 2, 5]);
  expect(ratio).toEqual({ value: 10, least: 4, most: 15, rounds: 3 });
});

test('only rounds that both were in are paired', () => {
  expect(ratioOf([10, 30, 20], [2, undefined, undefined])).toEqual({ value: 10, least: 5, most: 5, rounds: 1 });
});

test('each round visits everyone and starts with another', async () => {
  const visits: string[] = [];
  const results = await interleave(['a', 'b', 'c'], 2, async (name, round) => {
    visits.push(name);
    return name === 'b' && round === 1 ? undefined : visits.length;
  });
  expect(visits).toEqual(['a', 'b', 'c', 'b', 'c', 'a']);
  expect(results.get('a')).toEqual([1, 6]);
  expect(results.get('b')).toEqual([2, undefined]);
});

test('iterations are found that fill the time', async () => {
  const pace = (perIteration: number) => async (iterations: number) => iterations * perIteration;
  expect(await iterationsFor(1, pace(0.001))).toBe(1000);
  expect(await iterationsFor(1, pace(20))).toBe(1);
});
