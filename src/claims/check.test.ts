import { describe, expect, it } from 'vitest';
import { atLeast, atMost, between, near, where } from './check.ts';

describe('a check', () => {
  it.each([
    [near('x', 1.05, 1, 0.1, 'rounding'), true],
    [near('x', 1.2, 1, 0.1, 'rounding'), false],
    [near('x', Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 'exact'), true],
    [near('x', Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1, 'exact'), false],
    [atMost('x', 2, 2), true],
    [atMost('x', 2.01, 2), false],
    [atMost('x', 2.01, 2, 0.1, 'sampling'), true],
    [atLeast('x', 3, 4), false],
    [atLeast('x', 4.5, 4), true],
    [between('x', 1.2, [0.8, 1.2], 'finite-training'), true],
    [between('x', 1.21, [0.8, 1.2], 'finite-training'), false],
  ])('%o: %s', (check, holds) => {
    expect(check.holds).toBe(holds);
  });

  it('says where it was taken', () => {
    const check = atMost('x', 2, 3);
    expect(where('step', 7, check)).toEqual({ ...check, where: ['step', 7] });
  });

  it('never holds for NaN', () => {
    const { NaN: nan } = Number;
    for (const check of [
      near('x', nan, 1, 9, 'rounding'),
      near('x', 1, nan, 9, 'rounding'),
      near('x', 1, 1.5, nan, 'sampling'),
      atMost('x', nan, 1),
      atMost('x', 1, nan),
      atLeast('x', nan, 1),
      between('x', nan, [0, 1], 'sampling'),
      between('x', 1, [nan, 2], 'sampling'),
    ]) {
      expect(check.holds).toBe(false);
    }
  });

  it('is blind where chance alone would let nothing at all pass for what is predicted', () => {
    expect(near('x', 3e-9, 4e-5, 1e-3, 'finite-training')).toMatchObject({ holds: false, blind: true });
    const fails = near('x', 0.2, 4e-5, 1e-3, 'finite-training');
    expect([fails.holds, fails.blind]).toEqual([false, undefined]);
    // Rounding is a share of the terms, not of their difference.
    expect(near('x', 3e-13, 4e-12, 1e-9, 'rounding').holds).toBe(true);
    expect(near('x', 3e-5, 0, 1e-4, 'finite-training').holds).toBe(true);
  });
});
