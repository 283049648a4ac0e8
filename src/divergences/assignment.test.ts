import { linearSumAssignment } from 'linear-sum-assignment';
import { describe, expect, it } from 'vitest';
import { type Address, fillUniform } from '../math/draws.ts';
import { type Assignment, assign } from './assignment.ts';

const address: Address = { seed: 11, stream: 'real', iteration: 0, substep: 0 };

function uniforms(count: number, substep: number): Float64Array {
  const out = new Float64Array(count);
  fillUniform({ ...address, substep }, out);
  return out;
}

/** The least total over all n! plans. */
function bruteForce(costs: Float64Array, n: number): number {
  let least = Number.POSITIVE_INFINITY;
  const visit = (row: number, taken: number, total: number) => {
    if (row === n) least = Math.min(least, total);
    for (let j = 0; j < n; j++) {
      if (!(taken & (1 << j))) visit(row + 1, taken | (1 << j), total + (costs[row * n + j] as number));
    }
  };
  visit(0, 0, 0);
  return least;
}

/** A permutation, with potentials that are feasible and tight: together they prove that it is optimal. */
function proves(costs: Float64Array, n: number, { total, columnOf, u, v }: Assignment): boolean {
  if (new Set(columnOf).size !== n) return false;
  let tight = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const slack = (costs[i * n + j] as number) - (u[i] as number) - (v[j] as number);
      if (!(slack >= -1e-12)) return false;
      if (columnOf[i] === j && slack <= 1e-12) tight++;
    }
  }
  const dual = u.reduce((a, b) => a + b, 0) + v.reduce((a, b) => a + b, 0);
  return tight === n && Math.abs(dual - total) <= 1e-11 * n;
}

describe('assign', () => {
  it('agrees with brute force on 10,000 cases, a third of them full of ties', () => {
    let wrong = 0;
    for (let k = 0; k < 10_000; k++) {
      // 7! plans are dear: fewer of those.
      const n = k % 100 === 0 ? 7 : 1 + (k % 6);
      const levels = [Number.POSITIVE_INFINITY, 2, 4][k % 3] as number;
      const costs = uniforms(n * n, k).map((u) =>
        levels === Number.POSITIVE_INFINITY ? u - 0.4 : Math.floor(u * levels),
      );
      const plan = assign(costs, n);
      if (!(Math.abs(plan.total - bruteForce(costs, n)) <= 1e-12) || !proves(costs, n, plan)) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it('agrees with linear-sum-assignment at n = 64', () => {
    for (let k = 0; k < 20; k++) {
      const costs = uniforms(64 * 64, k).map((u) => (k % 2 ? u : Math.round(20 * u)));
      const rows = Array.from({ length: 64 }, (_, i) => Array.from(costs.subarray(64 * i, 64 * i + 64)));
      const { rowAssignments } = linearSumAssignment(rows, { maximaze: false });
      const total = rowAssignments.reduce((sum, j, i) => sum + (rows[i]?.[j] as number), 0);
      const plan = assign(costs, 64);
      expect(plan.total).toBeCloseTo(total, 11);
      expect(proves(costs, 64, plan)).toBe(true);
    }
  });

  it('takes equal costs, one cell and none', () => {
    expect(assign(new Float64Array(25).fill(2.5), 5).total).toBe(12.5);
    expect(assign(Float64Array.of(-3), 1).total).toBe(-3);
    expect(assign(new Float64Array(0), 0).total).toBe(0);
  });

  it('refuses what has no answer', () => {
    expect(() => assign(Float64Array.of(1, 2, Number.NaN, 3), 2)).toThrow(RangeError);
    expect(() => assign(Float64Array.of(1, 2, Number.POSITIVE_INFINITY, 3), 2)).toThrow(RangeError);
    expect(() => assign(new Float64Array(5), 2)).toThrow('5 costs are not 2 × 2');
  });
});
