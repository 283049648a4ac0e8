import { expect, test } from 'vitest';
import { closing, counted, flakyIn } from './counted.mjs';

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

test('what passed on a second try alone is found wherever it stands, and nothing else', () => {
  const spec = (title: string, ...statuses: string[]) => ({ title, tests: statuses.map((status) => ({ status })) });
  const suites = [
    {
      file: 'a.spec.ts',
      specs: [spec('steady', 'expected'), spec('loses a race', 'flaky')],
      suites: [{ file: 'a.spec.ts', specs: [spec('deep', 'expected', 'flaky')] }],
    },
    { file: 'b.spec.ts', suites: [{ file: 'b.spec.ts', specs: [spec('red', 'unexpected'), spec('left', 'skipped')] }] },
  ];
  expect(flakyIn(suites)).toEqual(['a.spec.ts: loses a race', 'a.spec.ts: deep']);
});

test('the end names and counts what was flaky, which fails nothing', () => {
  const flaky = counted('tests', true, () => ({ ...report(5, 0)(), flaky: ['a.spec.ts: loses a race'] }));
  expect(closing([counted('others', true, report(7, 0)), flaky])).toEqual({
    failed: 0,
    text: 'Flaky, passed only when tried again:\n  a.spec.ts: loses a race\n\n12 passed, 0 failed, 1 flaky',
  });
  expect(closing([{ passed: 2, failed: 1, skipped: 3 }])).toEqual({ failed: 1, text: '2 passed, 1 failed, 3 skipped' });
});
