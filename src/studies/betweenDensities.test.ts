import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryTable } from '../experiment/arbitrary.ts';
import { defaults } from '../fields/check.ts';
import { betweenDensities } from './betweenDensities.ts';

const usual = defaults(betweenDensities.parameters);
type At = typeof usual;
const find = (given: Partial<At> = {}) => betweenDensities.find({ ...usual, ...given }, 1);
const anywhere = arbitraryTable(betweenDensities.parameters).map((at) => at as unknown as At);

/** Σ width·of(p, q, D) with D = 1/(1 + e^−ℓ), as it is written in a book. */
function naive({ pair, logit }: ReturnType<typeof find>, of: (p: number, q: number, d: number) => number): number {
  let sum = 0;
  for (let i = 0; i < logit.length; i++) {
    const d = 1 / (1 + Math.exp(-(logit[i] as number)));
    sum +=
      ((pair.edges[i + 1] as number) - (pair.edges[i] as number)) * of(pair.p[i] as number, pair.q[i] as number, d);
  }
  return sum;
}

it('gives the discriminator in view the value and the gap of the textbook', () => {
  const found = find({ sharpness: 0.7, shift: -0.3 });
  const log = (x: number, d: number) => (x > 0 ? x * Math.log(d) : 0);
  expect(found.value).toBeCloseTo(
    naive(found, (p, q, d) => log(p, d) + log(q, 1 - d)),
    9,
  );
  const gap = naive(found, (p, q, d) => {
    const best = p / (p + q);
    return ((p + q) / 2) * (log(best, best / d) + log(1 - best, (1 - best) / (1 - d)));
  });
  expect(gap).toBeGreaterThan(0.01);
  expect(found.gap).toBeCloseTo(gap, 9);
});

it('knows what stands between reverse KL and JS: KL(q‖p) − 2 JS = 2 KL(m‖p), for any two densities', () => {
  fc.assert(
    fc.property(anywhere, (at) => {
      const { klReverse, js, klMixture } = find(at);
      if (klReverse === Number.POSITIVE_INFINITY) expect(klMixture).toBe(klReverse);
      else expect(Math.abs(klReverse - 2 * js - 2 * klMixture)).toBeLessThan(1e-9 * (1 + klReverse));
    }),
    { numRuns: 40 },
  );
});

it('makes KL infinite where one side has what the other has not, and only that way round', () => {
  const heights = usual.heights.map(([real, generated]) => [real, generated + 0.1] as const);
  const found = find({ shape: 'bars', heights });
  expect(found.klForward).toBeLessThan(2);
  expect(found.klReverse).toBe(Number.POSITIVE_INFINITY);
});
