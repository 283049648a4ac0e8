import { densityAt } from '../../divergences/onLine.ts';
import type { Text } from '../../fields/text.ts';
import { betweenDensities, type DensitiesAt, REACH, sideOf } from '../../studies/betweenDensities.ts';
import type { HandleOf } from '../kit/view.ts';

type Side = 'real' | 'generated';
/** What a reader sets in this lab. */
export type DivAt = DensitiesAt & { readonly hand: Side; readonly place: number };

const COUNT = betweenDensities.parameters.heights.minCount;
const WIDTH = (2 * REACH) / COUNT;
/** A bar may take so much of its side's probability, which the picture has room for. */
const MOST = 0.5;
const { min: NARROWEST, max: WIDEST } = betweenDensities.parameters.realSpread;

type BarName = `bar${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16}`;
const barNames = Array.from({ length: COUNT }, (_, k) => `bar${k + 1}` as BarName);
/** What the bars are called. */
export const barWords = Object.fromEntries(
  barNames.map((name, k) => [name, { en: `bar ${k + 1}`, zh: `第 ${k + 1} 条` }]),
) as Record<BarName, Text>;

type Grip = HandleOf<DivAt, BarName | 'density' | 'realCentre' | 'realSpread' | 'generatedCentre' | 'generatedSpread'>;

/** One grip moves a side, another widens it. */
function gripsOf(at: DivAt, side: Side): readonly Grip[] {
  const shape = at.shape === 'strips' ? 'strips' : 'bells';
  const { centre, apart, spread } = sideOf(at, side);
  const right = centre + apart;
  // A strip ends there: its grip stands at half its height.
  const density = (x: number) => densityAt(shape, sideOf(at, side), x) || densityAt(shape, sideOf(at, side), right) / 2;
  const centreName = side === 'real' ? 'realCentre' : 'generatedCentre';
  const spreadName = side === 'real' ? 'realSpread' : 'generatedSpread';
  return [
    {
      name: centreName,
      colour: side,
      place: () => [right, density(right)],
      x: { label: centreName, min: -3 + apart, max: 3 + apart },
      sets: (_, [x]) => ({ [centreName]: within(x - apart, -3, 3) }),
    },
    {
      name: spreadName,
      colour: side,
      place: () => [right + spread, density(right + spread)],
      x: { label: spreadName, min: right + NARROWEST, max: right + WIDEST },
      sets: (_, [x]) => ({ [spreadName]: within(x - right, NARROWEST, WIDEST) }),
    },
  ];
}

const within = (value: number, min: number, max: number) => Math.min(max, Math.max(min, Number(value.toFixed(6))));

/** The probability of each bar of one side. */
function massesOf({ heights, hand }: DivAt): readonly number[] {
  const own = heights.map(([real, generated]) => Math.max(0, hand === 'real' ? real : generated));
  const total = own.reduce((sum, height) => sum + height, 0);
  return own.map((height) => (total > 0 ? height / total : 1 / own.length));
}

/** A bar is given a probability, and the others of its side share the rest as before. */
export function withBar(at: DivAt, bar: number, mass: number): DivAt['heights'] {
  const masses = massesOf(at);
  // Added up: one minus a bar that has nearly all of it would keep few digits of what is left.
  const rest = masses.reduce((sum, own, k) => (k === bar ? sum : sum + own), 0);
  const shared = masses.map((old, k) => {
    if (k === bar) return mass;
    return rest > 1e-9 ? (old * (1 - mass)) / rest : (1 - mass) / (masses.length - 1);
  });
  return at.heights.map(([real, generated], k) =>
    at.hand === 'real' ? [shared[k] as number, generated] : [real, shared[k] as number],
  );
}

/** A grip on the top of each bar of the side at hand. */
function gripsOnBars(at: DivAt): readonly Grip[] {
  const masses = massesOf(at);
  return barNames.map((name, k) => ({
    name,
    colour: at.hand,
    place: () => [(k + 0.5) * WIDTH - REACH, Number(((masses[k] as number) / WIDTH).toFixed(9))],
    y: { label: 'density', min: 0, max: MOST / WIDTH },
    sets: (now, [, y]) => ({ heights: withBar(now, k, Math.min(MOST, Math.max(0, y * WIDTH))) }),
  }));
}

export const grips = (at: DivAt): readonly Grip[] =>
  at.shape === 'bars' ? gripsOnBars(at) : [...gripsOf(at, 'real'), ...gripsOf(at, 'generated')];
