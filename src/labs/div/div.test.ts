import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryTable } from '../../experiment/arbitrary.ts';
import { betweenDensities } from '../../studies/betweenDensities.ts';
import { opening } from '../kit/open.ts';
import { type DivAt, grips, withBar } from './handles.ts';
import { div } from './lab.ts';
import { outline } from './outline.ts';

const usual = opening(div) as DivAt;
const anywhere = arbitraryTable({ ...betweenDensities.parameters, ...div.own }).map((at) => at as unknown as DivAt);

it('gives a bar its probability, and its side all of it', () => {
  fc.assert(
    fc.property(anywhere, fc.nat({ max: 15 }), fc.double({ min: 0, max: 0.5, noNaN: true }), (at, bar, mass) => {
      const heights = withBar(at, bar, mass);
      const [own, other] = at.hand === 'real' ? ([0, 1] as const) : ([1, 0] as const);
      expect(heights[bar]?.[own]).toBe(mass);
      expect(heights.reduce((sum, pair) => sum + pair[own], 0)).toBeCloseTo(1, 9);
      expect(heights.map((pair) => pair[other])).toEqual(at.heights.map((pair) => pair[other]));
    }),
  );
});

it('makes a grip follow the hand: what moving it sets puts it there', () => {
  const { parameters } = betweenDensities;
  fc.assert(
    fc.property(anywhere, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(15), (at, share, k) => {
      const all = grips(at);
      const grip = all[k % all.length];
      const along = grip?.x ?? grip?.y;
      if (!grip?.sets || typeof along !== 'object') throw new Error('a grip that moves nothing');
      const wish = along.min + share * (along.max - along.min);
      const to = grip.x ? ([wish, 0] as const) : ([0, wish] as const);
      const next = { ...at, ...grip.sets(at, to) };
      const there = grips(next)[k % all.length]?.place(next) ?? [];
      expect(there[grip.x ? 0 : 1]).toBeCloseTo(wish, 5);
      for (const name of ['realCentre', 'realSpread', 'generatedCentre', 'generatedSpread'] as const) {
        expect(next[name]).toBeGreaterThanOrEqual(parameters[name].min);
        expect(next[name]).toBeLessThanOrEqual(parameters[name].max);
      }
    }),
  );
});

describe('the outline', () => {
  it('of few cells has their steps, and nothing beyond them', () => {
    const { x, y } = outline({ edges: Float64Array.of(-1, 0, 2) }, [0.4, 0.3]);
    expect([...x]).toEqual([-5, -1, -1, 0, 0, 2, 2, 5]);
    expect([...y]).toEqual([0, 0, 0.4, 0.4, 0.3, 0.3, 0, 0]);
  });

  it('of many cells is a curve inside the window', () => {
    const { pair } = betweenDensities.find({ ...usual, realCentre: 2.5 }, 1);
    const { x, y } = outline(pair, pair.p);
    expect(x.length).toBe(y.length);
    expect(Math.max(...x)).toBeLessThanOrEqual(5);
    expect(Math.max(...y)).toBeCloseTo(0.33, 1);
  });
});
