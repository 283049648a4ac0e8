import { expect, test } from 'vitest';
import { domainOf, extentOf } from './axis.ts';

const { NaN: gap, POSITIVE_INFINITY: infinity } = Number;

test('an extent is of what the axis can show', () => {
  const values = [gap, -3, 0, infinity, 7, 0.2, 900];
  expect(extentOf(values)).toEqual([-3, 900]);
  expect(extentOf(values, true)).toEqual([0.2, 900]);
  expect(extentOf(values, false, 5)).toEqual([-3, 7]);
  expect(extentOf([gap, 0], true)).toEqual([infinity, -infinity]);
});

test('an axis has round ends around its data, or the ends it’s given', () => {
  expect(
    domainOf({ label: 'W' }, [
      [0.1, 0.83],
      [0.2, 1.4],
    ]),
  ).toEqual([0, 1.5]);
  expect(domainOf({ label: 'W', log: true }, [[0.02, 30]])).toEqual([-2, 2]);
  expect(domainOf({ label: 'W', least: -1, most: 2 }, [[0, 9]])).toEqual([-1, 2]);
  expect(domainOf({ label: 'W', log: true, least: 0.001, most: 1 }, [])).toEqual([-3, 0]);
});

test('an axis without data, or with ends that are none, is one all the same', () => {
  expect(domainOf({ label: 'W' }, [])).toEqual([0, 1]);
  expect(domainOf({ label: 'W', log: true, least: 0 }, [[1, 10]])).toEqual([0, 1]);
  const [low, high] = domainOf({ label: 'W', least: 5, most: 5 }, [[5, 5]]);
  expect(high).toBeGreaterThan(low);
});
