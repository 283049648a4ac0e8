import { expect, test } from 'vitest';
import { coverageLine, digits, table } from './report.ts';

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
