import { expect, it } from 'vitest';
import { inOrder } from './inOrder.ts';
import { normalValues } from './testing.ts';
import { wasserstein1d } from './wasserstein1d.ts';

it('ships all that both sides have, in order', () => {
  expect(inOrder(2, 3)).toEqual([
    { row: 0, column: 0, mass: 2 / 6 },
    { row: 0, column: 1, mass: 1 / 6 },
    { row: 1, column: 1, mass: 1 / 6 },
    { row: 1, column: 2, mass: 2 / 6 },
  ]);
  expect(inOrder(4, 4)).toEqual([0, 1, 2, 3].map((k) => ({ row: k, column: k, mass: 1 / 4 })));
});

it.each([
  [7, 7],
  [5, 12],
  [31, 14],
])('matches quantiles of %d against %d sorted values', (n, m) => {
  const [a, b] = [normalValues(1, n).sort(), normalValues(2, m).sort()];
  const cost = inOrder(n, m).reduce(
    (sum, { row, column, mass }) => sum + mass * Math.abs((a[row] as number) - (b[column] as number)),
    0,
  );
  expect(cost).toBeCloseTo(wasserstein1d(a, b), 13);
});
