import { describe, expect, it } from 'vitest';
import { distributionAt } from '../divergences/withAtoms.ts';
import { defaults } from '../fields/check.ts';
import { dyadic, memberOf, sequenceNames } from './convergent.ts';
import { lawOf } from './sequenceLaws.ts';
import { distributionsOf, ladder, sequences, WATCHED } from './sequences.ts';

const INFINITE = Number.POSITIVE_INFINITY;
const at = { ...defaults(sequences.parameters), amplitude: 0.83, atomAt: 0.37, speed: 1.3, n: 11 };
const rulers = ['klForward', 'klReverse', 'js', 'tv', 'wasserstein'] as const;

describe.each(sequenceNames)('%s', (sequence) => {
  it('is read as its closed forms say', () => {
    for (const found of sequences.find({ ...at, sequence }, 0).along(sequence)) {
      const law = lawOf(sequence, found.n, at);
      for (const ruler of rulers) {
        if (Number.isNaN(law[ruler])) continue;
        expect(found[ruler], `${ruler} at n = ${found.n}`).toSatisfy(
          (value: number) => value === law[ruler] || Math.abs(value - law[ruler]) < 1e-10,
        );
      }
    }
  });

  it('has mass 1, and a distribution function that rises from 0 to it', () => {
    for (const measure of memberOf(sequence, 11, at)) {
      const places = Array.from({ length: 500 }, (_, k) => -0.5 + (k * 25) / 499);
      const values = places.map((x) => distributionAt(measure, x));
      expect([values[0], values.at(-1)]).toEqual([0, expect.closeTo(1, 12)]);
      expect(values.every((value, k) => k === 0 || value >= (values[k - 1] as number) - 1e-15)).toBe(true);
    }
  });

  it('encloses W between the two curves that are drawn', () => {
    const found = sequences.find({ ...at, sequence }, 0);
    const { x, limit, member } = distributionsOf(found);
    let area = 0;
    for (let i = 1; i < x.length; i++) {
      const gap = (k: number) => Math.abs((limit[k] as number) - (member[k] as number));
      area += ((gap(i) + gap(i - 1)) / 2) * ((x[i] as number) - (x[i - 1] as number));
    }
    expect(area).toBeCloseTo(found.wasserstein, 2);
  });
});

it('has the published values', () => {
  const ripple = (amplitude: number) => sequences.find({ ...at, sequence: 'ripple', amplitude }, 0);
  expect(ripple(0.5).js).toBeCloseTo(0.01656938, 8);
  expect(ripple(0.9).js).toBeCloseTo(0.06437164, 8);
  expect(ripple(0.9).tv).toBeCloseTo(0.9 / Math.PI, 12);
  expect(sequences.find({ ...at, sequence: 'grid', n: 5 }, 0)).toMatchObject({
    wasserstein: expect.closeTo(0.05, 12),
    js: expect.closeTo(Math.LN2, 12),
    klForward: INFINITE,
  });
});

it('types every interval of a row before the next row', () => {
  expect([2, 3, 4, 7, 8, 13].map(dyadic)).toEqual([
    [0, 1 / 2],
    [1 / 2, 1 / 2],
    [0, 1 / 4],
    [3 / 4, 1 / 4],
    [0, 1 / 8],
    [5 / 8, 1 / 8],
  ]);
  const { watched } = sequences.find({ ...at, sequence: 'typewriter', place: 0.3 }, 0);
  const high = WATCHED.filter((_, k) => (watched[k] as number) > 1);
  expect(high).toEqual([2, 5, 10, 20, 41]);
});

it('draws pairs that reach from alike to apart, the same for the same seed', () => {
  const pairs = sequences.find(at, 3).pairs();
  expect(pairs).toEqual(sequences.find(at, 3).pairs());
  const tvs = pairs.map(({ tv }) => tv);
  expect(Math.min(...tvs)).toBeLessThan(0.05);
  expect(Math.max(...tvs)).toBeGreaterThan(0.95);
  expect(pairs.some(({ klReverse }) => klReverse === INFINITE)).toBe(true);
  expect(pairs.some(({ klForward }) => klForward < 1)).toBe(true);
});

it('reads members whatever n they stand for', () => {
  expect(
    sequences
      .find(at, 0)
      .along('point')
      .map(({ n }) => n),
  ).toEqual([...ladder]);
});
