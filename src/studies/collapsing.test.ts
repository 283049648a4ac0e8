import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { collapsing, seatOf } from './collapsing.ts';
import { innerMaximum } from './innerMaximum.ts';
import { barrierOf, games, heightOf, PLACES, type Seat, type Seated, seats, termsOf } from './pairGames.ts';

const all = seats.flatMap((first) => seats.map((second): Seated => [first, second]));
const usual = defaults(collapsing.parameters);
const log = Math.log;

/** The games written out for values of f on left, right and either fake’s own place. */
const written = (game: (typeof games)[number], [a, b]: Seated, f: readonly number[]): number => {
  const value = (seat: Seat, own: number) => f[seat === 'left' ? 0 : seat === 'right' ? 1 : own] as number;
  const [left, right, first, second] = [f[0] as number, f[1] as number, value(a, 2), value(b, 3)];
  const sure = (x: number) => -log(1 + Math.exp(-x));
  if (game === 'js') return (sure(left) + sure(right) + sure(-first) + sure(-second)) / 4;
  const pairs = [left - first, right - second];
  if (game === 'independent') pairs.push(left - second, right - first);
  return pairs.reduce((sum, gap) => sum + sure(gap), 0) / pairs.length;
};

/** The inner maximum by looking everywhere, ever more finely around the best of what was seen; 25 stands for infinity. */
function byLooking(of: (f: readonly number[]) => number): number {
  let [middle, span, best] = [[0, 0, 0, 0], 25, Number.NEGATIVE_INFINITY];
  for (let round = 0; round < 40; round++) {
    const places = middle.map((m) => [m - span, m - span / 2, m, m + span / 2, m + span]);
    let at = middle;
    for (const p of places[0] as number[])
      for (const q of places[1] as number[])
        for (const r of places[2] as number[])
          for (const s of places[3] as number[]) {
            const f = [p, q, r, s].map((x) => Math.max(-25, Math.min(25, x)));
            if (of(f) > best) [best, at] = [of(f), f];
          }
    if (at === middle) span /= 2;
    middle = at;
  }
  return best;
}

describe.each(games)('%s', (game) => {
  it.each(all)('with fakes at %s and %s is worth what the best f earns', (...fakes) => {
    const height = heightOf(game, fakes);
    expect(innerMaximum(termsOf(game, fakes), PLACES)).toBeCloseTo(height, 12);
    expect(byLooking((f) => written(game, fakes, f))).toBeCloseTo(height, 9);
  });

  it('no f earns more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (fakes, f) => {
          expect(written(game, fakes, f)).toBeLessThanOrEqual(heightOf(game, fakes) + 1e-12);
        },
      ),
    );
  });
});

it('an unequal tug of war has its optimum inside: three to one against each other', () => {
  const terms = [
    { weight: 0.75, signs: [[0, 1]] },
    { weight: 0.25, signs: [[0, -1]] },
  ] as const;
  expect(innerMaximum(terms, 1)).toBeCloseTo(0.75 * log(0.75) + 0.25 * log(0.25), 12);
});

describe('barriers', () => {
  it('the published values: JS keeps the collapsed, matched pairs don’t', () => {
    expect(heightOf('js', ['left', 'left'])).toBeCloseTo(-0.4774, 4);
    expect(barrierOf('js', ['right', 'right'])).toBeCloseTo(0.4774 - 0.3466, 4);
    expect(barrierOf('matched', ['left', 'left'])).toBe(0);
    expect(barrierOf('matched', ['right', 'right'])).toBe(0);
  });

  it('independent pairs keep them too, and more firmly', () => {
    expect(heightOf('independent', ['left', 'left'])).toBeCloseTo(-0.3466, 4);
    expect(barrierOf('independent', ['left', 'left'])).toBeCloseTo(0.1733, 4);
  });

  it.each(games)('%s: nothing stands between a fake that is off and its place', (game) => {
    for (const fakes of all.filter((each) => each.includes('off'))) expect(barrierOf(game, fakes)).toBe(0);
    expect(barrierOf(game, ['left', 'right'])).toBe(0);
  });
});

it('D takes a fake for a real point within its reach, and never for both', () => {
  expect([-1.29, -0.71, -0.7, 0, 0.71, 1.3].map((place) => seatOf(place, 0.3))).toEqual([
    'left',
    'left',
    'off',
    'off',
    'right',
    'off',
  ]);
});

it('the finding stands where the fakes do', () => {
  const { seats: at, height, heightAt } = collapsing.find({ ...usual, first: 0.9, second: -1.1 }, 0);
  expect(at).toEqual(['right', 'left']);
  expect(height).toEqual({ js: heightOf('js', at), relative: heightOf('matched', at) });
  expect(heightAt('js', 0.9, -1.1)).toBe(height.js);
  expect(heightAt('relative', 1, 1)).toBeCloseTo(-Math.LN2 / 2, 12);
});
