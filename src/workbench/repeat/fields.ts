import { choice, integer } from '../../fields/field.ts';

/** What a reader sets of a repetition besides the experiment, whose seed is the first. */
export const repeatFields = {
  seeds: integer(4, 64, 16),
  iterations: integer(50, 20_000, 600, { scale: 'log' }),
  measures: choice(['few', 'all'], 'few'),
} as const;
