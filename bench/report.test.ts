import { expect, test } from 'vitest';
import { claimsLine, coverageLine, digits, mapLine, table } from './report.ts';

test('three significant digits', () => {
  expect([0.01234, 1.2345, 45.67, 12345.6, Number.NaN].map(digits)).toEqual([
    '0.0123',
    '1.23',
    '45.7',
    '12,346',
    'NaN',
  ]);
});

test('columns are aligned', () => {
  expect(
    table(
      ['name', 'n'],
      [
        ['a', '10'],
        ['long name', '5'],
      ],
    ),
  ).toBe(['name        n', '─────────  ──', 'a          10', 'long name   5'].join('\n'));
});

test('claims are compared seed by seed', () => {
  const figures = { claims: 9, direct: [10, 20, 30], alone: [11, 21, 60], workers: 1 };
  expect(claimsLine({ ...figures, together: [] })).toBe(
    '9 claims: 20 s one after the other on the page’s thread, × 1.1 in a pool of one worker',
  );
  expect(claimsLine({ ...figures, together: [5, 10, 12], workers: 3 })).toMatch(/, × 0.5 in one of 3$/);
});

test('a run that never arrived counts as the slowest', () => {
  const run = (seconds: number, reached: boolean) => ({
    seconds,
    reached,
    iterations: 100 * seconds,
    covered: 8,
    total: 8,
  });
  const line = coverageLine('ring', [run(2, true), run(9, false), run(4, true)], true);
  expect(line).toBe('ring: median 4 s, 400 iterations (2 of 3 seeds arrived; ≤ 3 s: not reached)');
});

test('a map says how long it takes, how much ten seconds show, and what a cell costs', () => {
  expect(mapLine({ cells: 256, workers: 2, seconds: 93.4, afterTen: 31, cpu: 0.521 })).toBe(
    '256 cells: 93.4 s with 2 workers, 31 of them in the first ten seconds, 0.521 s of processor time a cell',
  );
});
