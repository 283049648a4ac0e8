import { describe, expect, it } from 'vitest';
import { table } from '../../experiment/table.ts';
import { integer, number } from '../../fields/field.ts';
import { fromStop, stops, toStop } from './scale.ts';

describe('a slider', () => {
  it('reaches both ends of every scale exactly', () => {
    for (const field of [table.constraint.lambda, table.criticOptimizer.rate, table.batchSize, table.noise.annealing]) {
      expect(fromStop(field, 0)).toBe(field.min);
      expect(fromStop(field, stops(field))).toBe(field.max);
    }
  });

  it('has a stop for each integer of a small range', () => {
    const field = integer(1, 6, 3);
    expect([0, 1, 2, 3, 4, 5].map((stop) => fromStop(field, stop))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('gives equal ratios to equal distances on a logarithmic scale', () => {
    const field = number(1e-6, 1, 1e-3, { scale: 'log' });
    expect(fromStop(field, stops(field) / 2)).toBe(1e-3);
    expect(fromStop(field, stops(field) / 6)).toBe(1e-5);
  });

  it('keeps 0 as its own stop where a logarithmic scale begins there', () => {
    const { lambda } = table.constraint;
    expect(toStop(lambda, 0)).toBe(0);
    expect(fromStop(lambda, 1)).toBe(1e-3);
    expect(toStop(lambda, 1e-3)).toBe(1);
  });

  it('comes back to the stop that a value was read from, so that no arrow key is ever stuck', () => {
    const { constraint, criticOptimizer, critic, noise } = table;
    for (const field of [constraint.lambda, constraint.clip, criticOptimizer.beta2, critic.width, noise.annealing]) {
      for (let stop = 0; stop <= stops(field); stop++) expect(toStop(field, fromStop(field, stop))).toBe(stop);
    }
  });
});
