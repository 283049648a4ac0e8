import { describe, expect, test } from 'vitest';
import { combinations, covering, formulas, offenders, type Verdict } from './product.ts';

const factors = ['activation', 'constraint', 'objective', 'optimizer'] as const;
const levels = (factor: (typeof factors)[number]) => [
  ...new Set(combinations.map((combination) => combination[factor])),
];

test('the product is of 7 activations, 9 constraints, 6 objectives and 4 optimisers', () => {
  expect(factors.map((factor) => levels(factor).length)).toEqual([7, 9, 6, 4]);
  expect(new Set(combinations.map((combination) => JSON.stringify(combination))).size).toBe(7 * 9 * 6 * 4);
});

test('the formulas are every objective × constraint × activation, and every pair of an optimiser with one of them', () => {
  const of = (...named: (typeof factors)[number][]) =>
    new Set(formulas.map((formula) => named.map((factor) => formula[factor]).join(', '))).size;
  expect(formulas).toHaveLength(7 * 9 * 6);
  expect(of('activation', 'constraint', 'objective')).toBe(7 * 9 * 6);
  expect([of('activation', 'optimizer'), of('constraint', 'optimizer'), of('objective', 'optimizer')]).toEqual([
    7 * 4,
    9 * 4,
    6 * 4,
  ]);
});

describe('a covering', () => {
  test('of single levels is as small as the largest factor', () => {
    const chosen = covering(1);
    expect(chosen).toHaveLength(9);
    for (const factor of factors) {
      expect(new Set(chosen.map((combination) => combination[factor])).size).toBe(levels(factor).length);
    }
  });

  test('of pairs holds every pair and is little larger than the two largest factors ask for', () => {
    const chosen = covering(2);
    expect(chosen.length).toBeGreaterThanOrEqual(9 * 7);
    expect(chosen.length).toBeLessThan(75);
    for (const one of factors) {
      for (const other of factors.filter((factor) => factor > one)) {
        const pairs = new Set(chosen.map((combination) => `${combination[one]}, ${combination[other]}`));
        expect(pairs.size, `${one} × ${other}`).toBe(levels(one).length * levels(other).length);
      }
    }
  });
});

describe('offenders', () => {
  const bounds = { 1: 1e-3, 10: 1e-3, 50: 2e-3 };
  const verdict = (name: string, checkpoint: 1 | 10 | 50, error: number): Verdict => ({ name, checkpoint, error });

  test('are the verdicts beyond their bound, NaN among them', () => {
    const beyond = [verdict('a', 10, 2e-3), verdict('b', 10, Number.NaN), verdict('c', 10, 9e-4)];
    expect(offenders(beyond, bounds)).toEqual(['a: 0.002 after 10', 'b: NaN after 10']);
  });

  test('a single one at a checkpoint is forgiven, unless it is far off', () => {
    expect(offenders([verdict('a', 1, 2e-2), verdict('a', 50, 2e-2)], bounds)).toEqual([]);
    expect(offenders([verdict('a', 50, 4e-2)], bounds)).toHaveLength(1);
    expect(offenders([verdict('a', 50, Number.NaN)], bounds)).toHaveLength(1);
  });
});
