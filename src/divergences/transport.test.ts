import fc from 'fast-check';
import { linearSumAssignment } from 'linear-sum-assignment';
import { describe, expect, it } from 'vitest';
import { type Address, fillUniform } from '../math/draws.ts';
import { type Plan, transport } from './transport.ts';

const address: Address = { seed: 11, stream: 'real', iteration: 0, substep: 0 };

function uniforms(count: number, substep: number): Float64Array {
  const out = new Float64Array(count);
  fillUniform({ ...address, substep }, out);
  return out;
}

/** The least mean over all n! matchings. */
function bruteForce(costs: Float64Array, n: number): number {
  let least = Number.POSITIVE_INFINITY;
  const visit = (row: number, taken: number, total: number) => {
    if (row === n) least = Math.min(least, total);
    for (let j = 0; j < n; j++) {
      if (!(taken & (1 << j))) visit(row + 1, taken | (1 << j), total + (costs[row * n + j] as number));
    }
  };
  visit(0, 0, 0);
  return least / n;
}

/** By another library: an assignment between the rows m times over and the columns n times over. */
function byRepeating(costs: Float64Array, n: number, m: number): number {
  const rows = Array.from({ length: n * m }, (_, i) =>
    Array.from({ length: n * m }, (_, j) => costs[Math.floor(i / m) * m + Math.floor(j / n)] as number),
  );
  const { rowAssignments } = linearSumAssignment(rows, { maximaze: false });
  return rowAssignments.reduce((sum, j, i) => sum + (rows[i]?.[j] as number), 0) / (n * m);
}

/**
 * A plan with the right masses, and potentials that are feasible and tight on
 * it: by the duality of linear programmes these prove that nothing is cheaper.
 */
function proves(costs: Float64Array, n: number, m: number, { value, pairs, u, v }: Plan): boolean {
  const [ofRow, ofColumn] = [new Float64Array(n), new Float64Array(m)];
  for (const { row, column, mass } of pairs) {
    if (!(mass > 0)) return false;
    ofRow[row] = (ofRow[row] as number) + mass;
    ofColumn[column] = (ofColumn[column] as number) + mass;
    const slack = (costs[row * m + column] as number) - (u[row] as number) - (v[column] as number);
    if (!(Math.abs(slack) <= 1e-12)) return false;
  }
  const near = (masses: Float64Array) => masses.every((mass) => Math.abs(mass - 1 / masses.length) <= 1e-13);
  if (pairs.length >= n + m || !near(ofRow) || !near(ofColumn)) return false;
  if (!costs.every((cost, at) => cost - (u[Math.floor(at / m)] as number) - (v[at % m] as number) >= -1e-12)) {
    return false;
  }
  const mean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length;
  return Math.abs(mean(u) + mean(v) - value) <= 1e-12;
}

/** Costs of which two in three cases are full of ties. */
function costsOf(count: number, k: number): Float64Array {
  const levels = [Number.POSITIVE_INFINITY, 2, 4][k % 3] as number;
  return uniforms(count, k).map((u) => (levels === Number.POSITIVE_INFINITY ? u - 0.4 : Math.floor(u * levels)));
}

describe('transport', () => {
  it('agrees with brute force on 10,000 matchings', () => {
    let wrong = 0;
    for (let k = 0; k < 10_000; k++) {
      // 7! plans are dear: fewer of those.
      const n = k % 100 === 0 ? 7 : 1 + (k % 6);
      const costs = costsOf(n * n, k);
      const plan = transport(costs, n, n);
      if (!(Math.abs(plan.value - bruteForce(costs, n)) <= 1e-12)) wrong++;
      if (plan.pairs.length !== n || !proves(costs, n, n, plan)) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it('agrees with an assignment of repeated rows and columns, whatever the two sizes', () => {
    const size = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(size, size, fc.nat({ max: 1e6 }), (n, m, k) => {
        const costs = costsOf(n * m, k);
        const plan = transport(costs, n, m);
        expect(Math.abs(plan.value - byRepeating(costs, n, m))).toBeLessThan(1e-12);
        expect(proves(costs, n, m, plan)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('proves its plans for sizes up to 60', () => {
    const size = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(size, size, fc.nat({ max: 1e6 }), (n, m, k) => {
        const costs = costsOf(n * m, k);
        return proves(costs, n, m, transport(costs, n, m));
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same from another problem’s basis, to the last bit where no costs tie', () => {
    const size = fc.integer({ min: 1, max: 25 });
    const inOrder = ({ pairs }: Plan) => pairs.toSorted((a, b) => a.row - b.row || a.column - b.column);
    fc.assert(
      fc.property(size, size, fc.nat({ max: 1e5 }), (n, m, k) => {
        const costs = costsOf(n * m, 3 * k);
        const fresh = transport(costs, n, m);
        const again = transport(costs, n, m, transport(costsOf(n * m, 3 * k + 3), n, m).basis);
        expect([inOrder(again), again.u, again.v]).toEqual([inOrder(fresh), fresh.u, fresh.v]);
        const tied = costsOf(n * m, 3 * k + 1);
        expect(proves(tied, n, m, transport(tied, n, m, fresh.basis))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('takes equal costs, one row, one column and one cell', () => {
    expect(transport(new Float64Array(35).fill(2.5), 5, 7).value).toBeCloseTo(2.5, 14);
    expect(transport(new Float64Array(12), 4, 3).value).toBe(0);
    expect(transport(Float64Array.of(1, 2, 6), 1, 3).value).toBeCloseTo(3, 14);
    expect(transport(Float64Array.of(1, 2, 6), 3, 1).value).toBeCloseTo(3, 14);
    expect(transport(Float64Array.of(-3), 1, 1).value).toBe(-3);
  });

  it('refuses what has no answer', () => {
    expect(() => transport(Float64Array.of(1, 2, Number.NaN, 3), 2, 2)).toThrow(RangeError);
    expect(() => transport(Float64Array.of(1, 2, Number.POSITIVE_INFINITY, 3), 2, 2)).toThrow(RangeError);
    expect(() => transport(new Float64Array(5), 2, 3)).toThrow('5 costs are not 2 × 3');
    expect(() => transport(new Float64Array(0), 0, 3)).toThrow('a side is empty');
  });
});
