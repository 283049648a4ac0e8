import { quantile } from '../../math/quantile.ts';

/** What becomes of a run, the first whose rule holds. */
export const outcomes = ['diverges', 'converges', 'oscillates', 'collapses', 'stalls', 'undecided'] as const;
export type Outcome = (typeof outcomes)[number];

/** A run as the rules see it: one number a look, NaN where something isn't defined. */
export interface Course {
  /** The exact W₁, data units, the first look before any training. */
  readonly wasserstein: ArrayLike<number>;
  /** What it reads between two sets of real samples. */
  readonly floor: number;
  /** Modes that a dot reaches, and how many there are; 0 where the data has none. */
  readonly reached: ArrayLike<number>;
  readonly modes: number;
  /** Where a line that slides stands, from where it should. */
  readonly offset: ArrayLike<number>;
  /** Share of the generated points at the end that lie on a mode. */
  readonly onModes: number;
  /** Their standard deviation at the end, in those of the data. */
  readonly spread: number;
  /** A number was no longer finite. */
  readonly broken: boolean;
}

/** Times its floor: a W₁ over this is far from done, as in Play's sentence on how a run is. */
const FAR = 3;
/** Parts of the looks, the newest: where a run is, and whether it moves. */
const QUARTER = 1 / 4;
const HALF = 1 / 2;
const MOST = 3 / 4;
/** Diverges: W₁ stays over so many times what it was at the start. */
const AWAY = 2;
/** Oscillates: W₁ turns so often, each time by such a factor, or the offset so often changes its side of 0. */
const SWING = 1.65;
const TURNS = 2;
/** Collapses: so many of its points lie on too few modes, or all spread over so little of the data's width. */
const GATHERED = 0.2;
const NARROW = 0.25;
/** Stalls: nor up nor down by more than such a factor. */
const STILL = 1.25;

const newest = (series: ArrayLike<number>, share: number) =>
  Array.from(series).slice(Math.floor(series.length * (1 - share)));

/** How often a positive series turns after it has moved by such a factor from its last extreme. */
export function turnsOf(series: readonly number[], factor: number): number {
  let [low, high] = [series[0] as number, series[0] as number];
  let heading: 'up' | 'down' | undefined;
  let turns = 0;
  for (const value of series) {
    const rises = heading !== 'up' && value >= factor * low;
    const falls = heading !== 'down' && value <= high / factor;
    if (rises || falls) {
      if (heading) turns++;
      heading = rises ? 'up' : 'down';
      [low, high] = [value, value];
    }
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return turns;
}

/** How often a series goes from beyond one side of 0 to beyond the other, both further than `reach`. */
export function crossingsOf(series: readonly number[], reach: number): number {
  const sides = series.filter((value) => Math.abs(value) >= reach).map(Math.sign);
  return sides.filter((side, k) => k > 0 && side !== sides[k - 1]).length;
}

function diverges({ wasserstein, floor, broken }: Course): boolean {
  if (broken || wasserstein.length === 0 || !Array.from(wasserstein).every(Number.isFinite)) return true;
  return Math.min(...newest(wasserstein, QUARTER)) >= AWAY * Math.max(wasserstein[0] as number, FAR * floor);
}

function converges({ wasserstein, floor, reached, modes }: Course): boolean {
  if (quantile(newest(wasserstein, QUARTER), 0.75) > FAR * floor) return false;
  return modes === 0 || quantile(newest(reached, QUARTER), 0.5) > modes / 2;
}

function oscillates({ wasserstein, floor, offset }: Course): boolean {
  const swings = turnsOf(newest(wasserstein, MOST), SWING) >= TURNS && turnsOf(newest(wasserstein, HALF), SWING) > 0;
  return swings || crossingsOf(newest(offset, HALF), FAR * floor) >= TURNS;
}

function collapses({ reached, modes, onModes, spread }: Course): boolean {
  if (spread < NARROW) return true;
  const few = Math.max(2, modes / 4);
  return modes > few && Math.max(...newest(reached, QUARTER)) <= modes - few && onModes >= GATHERED;
}

function stalls({ wasserstein }: Course): boolean {
  const [half, quarter] = [newest(wasserstein, HALF), newest(wasserstein, QUARTER)];
  const before = half.slice(0, half.length - quarter.length);
  const change = quantile(quarter, 0.5) / quantile(before, 0.5);
  return change < STILL && change > 1 / STILL && quantile(half, 0.75) < STILL * quantile(half, 0.25);
}

const rules: Readonly<Record<Outcome, (course: Course) => boolean>> = {
  diverges,
  converges,
  oscillates,
  collapses,
  stalls,
  undecided: () => true,
};

/** What becomes of a run, from what was measured of it; the rules are those that the page states. */
export const outcomeOf = (course: Course): Outcome => outcomes.find((name) => rules[name](course)) as Outcome;
