import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryTable } from '../experiment/arbitrary.ts';
import { defaults } from '../fields/check.ts';
import { type Transporting, transporting } from './transporting.ts';

const usual = defaults(transporting.parameters);
const summary = ({ best, pairs, cost, potential }: Transporting) => ({
  points: [best.real, best.generated],
  value: best.value,
  proof: [best.u, best.v, potential(0.3, -1.2)],
  pairs: pairs.toSorted((a, b) => a.row - b.row || a.column - b.column),
  cost,
});

it('finds the same with the plan of a drag’s last place at hand, to the last bit', () => {
  for (const [n, m] of [
    [40, 40],
    [33, 50],
    [50, 33],
  ] as const) {
    const at = { ...usual, n, m };
    let near = transporting.find(at, 4);
    for (let k = 0; k < 12; k++) {
      const there = { ...at, x: 2 * Math.sin(k / 3), y: 1.3 * Math.cos(k / 2) };
      const found = transporting.find(there, 4, near);
      // Only the order of additions may differ.
      const { value, cost, ...rest } = summary(found);
      const fresh = summary(transporting.find(there, 4));
      expect(rest).toEqual({ points: fresh.points, proof: fresh.proof, pairs: fresh.pairs });
      expect(Math.abs(value - fresh.value) + Math.abs(cost - fresh.cost)).toBeLessThan(1e-13);
      near = found;
    }
  }
});

it('places as many points as asked, the last of a sample where it was dragged, and the reader’s own where they are', () => {
  fc.assert(
    fc.property(arbitraryTable(transporting.parameters), fc.nat({ max: 1e5 }), (given, seed) => {
      const at = given as unknown as typeof usual;
      const { real, generated } = transporting.find(at, seed).best;
      expect(real.length / 2).toBe(at.real === 'points' ? at.ownReal.length : at.n);
      expect(generated.length / 2).toBe(at.generated === 'points' ? at.ownGenerated.length : at.m);
      const flat = (points: readonly (readonly number[])[]) =>
        points.flatMap(([x, y]) => [x, at.space === 'line' ? 0 : y]);
      expect([...generated]).toEqual(
        at.generated === 'points' ? flat(at.ownGenerated) : [...generated.slice(0, -2), ...flat([[at.x, at.y]])],
      );
      // Dragging moves no real point.
      expect(transporting.find({ ...at, x: 0.123 }, seed).best.real).toEqual(real);
      if (at.real === 'points') expect([...real]).toEqual(flat(at.ownReal));
      if (at.space === 'line') expect([...real, ...generated].every((z, i) => i % 2 === 0 || z === 0)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

it('ships by quantiles whatever the two sizes, which in the plane costs more', () => {
  const cost = (given: object) => transporting.find({ ...usual, n: 30, m: 47, ...given }, 2);
  const line = cost({ space: 'line', plan: 'quantiles' });
  expect(line.cost).toBeCloseTo(line.best.value, 12);
  const plane = cost({ plan: 'quantiles' });
  expect(plane.cost).toBeGreaterThan(1.02 * plane.best.value);
  expect(cost({ plan: 'listed' }).cost).toBeGreaterThan(plane.cost);
});

it('a potential’s values at the points are the plan’s own', () => {
  const { best, atReal, atGenerated, dual } = transporting.find({ ...usual, n: 20, m: 31 }, 6);
  for (const [values, own] of [
    [atReal, best.u],
    [atGenerated, best.v.map((v) => -v)],
  ] as const) {
    values.forEach((value, k) => {
      expect(value).toBeCloseTo(own[k] as number, 12);
    });
  }
  expect(dual).toBeCloseTo(best.value, 12);
});
