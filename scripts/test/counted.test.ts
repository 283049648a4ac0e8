import { expect, test } from 'vitest';
import { counted } from './counted.mjs';

const report = (passed: number, failed: number, errors?: string[]) => () => ({
  passed,
  failed,
  ...(errors && { errors }),
});

test('a runner that did its work is counted as it counted', () => {
  expect(counted('tests', true, report(7, 0))).toEqual({ passed: 7, failed: 0 });
  expect(counted('tests', false, report(5, 2, ['a test failed']))).toEqual({ passed: 5, failed: 2 });
});

test('a runner that never started says so and is no failing test', () => {
  const missing = () => {
    throw new Error('no such file');
  };
  expect(counted('tests', false, missing)).toEqual({
    passed: 0,
    failed: 1,
    broken: 'The tests did not run, which counts as one failure.\nNo report: no such file',
  });
  expect(counted('tests', false, report(0, 0, ['port taken']))).toMatchObject({
    failed: 1,
    broken: expect.stringMatching(/did not run.*port taken/s),
  });
});

test('no test at all is no success, and all that passed before it broke off still count', () => {
  expect(counted('tests', true, report(0, 0)).failed).toBe(1);
  expect(counted('tests', false, report(9, 0))).toMatchObject({
    passed: 9,
    failed: 1,
    broken: expect.stringMatching('broke off'),
  });
});
