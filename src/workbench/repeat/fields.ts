import { choice, integer } from '../../fields/field.ts';

/** What a reader sets of a repetition besides the experiment. */
export const repeatFields = {
  seeds: integer(4, 64, 16),
  first: integer(0, 2 ** 32 - 1, 1),
  iterations: integer(50, 20_000, 600, { scale: 'log' }),
  measures: choice(['few', 'all'], 'few'),
} as const;
