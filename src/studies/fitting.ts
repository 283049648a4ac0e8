import { type Bells, bells, middles, type OnLine, widthOf } from '../divergences/onLine.ts';
import { pulls, type Ruler } from '../divergences/pulls.ts';
import { choice, number, type ValueOf } from '../fields/field.ts';
import { type Bounds, gridPoints } from '../math/grid.ts';
import { exact } from './study.ts';

const parameters = {
  /** m: the real law is half N(−m, s²), half N(m, s²). */
  modesAt: number(0.5, 4, 2),
  /** s */
  modeWidth: number(0.3, 1, 0.5),
  /** A bell N(μ, τ²), or half of it and half of its mirror image N(−μ, τ²): that can be the real law itself. */
  model: choice(['one', 'two'], 'one'),
  /** Where a descent begins: μ and τ. */
  mean: number(-4.5, 4.5, 1.5),
  spread: number(0.25, 4.5, 1.5),
} as const;

export type FittingAt = ValueOf<typeof parameters>;

export interface Place {
  readonly mean: number;
  readonly spread: number;
}

export interface Descent {
  /** Its places, n × 2: μ and τ. */
  readonly way: Float64Array;
  readonly end: Place;
  /** The divergence there. */
  readonly value: number;
}

export interface Fitting {
  readonly at: FittingAt;
  /** Both laws with the model in a place. */
  pairAt(place: Place): OnLine;
  valueAt(ruler: Ruler, place: Place): number;
  /** Derivatives in μ and in log τ. */
  slopesAt(ruler: Ruler, place: Place): readonly [mean: number, logSpread: number];
  descendFrom(ruler: Ruler, from: Place): Descent;
  /** From where the parameters say. */
  descent(ruler: Ruler): Descent;
  /** log of the divergence on SIDE × SIDE places of the window, row by row from the least τ. */
  landscape(ruler: Ruler): Float32Array;
}

/** Of μ and τ. */
export const PLACES: Bounds = [-4.5, 4.5, 0.25, 4.5];
/** Odd, so that μ = 0 is a column. */
export const SIDE = 31;
const places = gridPoints(PLACES, SIDE);

/** Cells are then at most a third as wide as any bell, and sums over a smooth density as good as integrals. */
const CELLS = 400;
/** Enough for a picture: sums over the narrowest bells are still right to 1e-5. */
const FEW = 240;
const STEPS = 150;
/** The longest step, in widths of the bell. */
const LONGEST = 0.25;
/** A descent ends where every longer step leads up, or the last one led down by less. */
const SHORTEST = 1e-5;
const LEAST = 1e-8;

const modelOf = (model: FittingAt['model'], { mean, spread }: Place): Bells =>
  model === 'one' ? { centre: mean, apart: 0, spread } : { centre: 0, apart: Math.abs(mean), spread };

/** Derivatives of log q at x in μ and in log τ. */
function scoresOf(model: FittingAt['model'], { mean, spread }: Place, x: number): readonly [number, number] {
  // The share of the bell at μ in what is at x, less that of its mirror image.
  const tilt = model === 'one' ? 1 : Math.tanh((x * mean) / spread ** 2);
  return [(x * tilt - mean) / spread ** 2, (x * x - 2 * x * mean * tilt + mean * mean) / spread ** 2 - 1];
}

/** As far as the slopes say in the metric of a Gaussian's Fisher information, diag(1/τ², 2). */
const stepped = (at: Place, [inMean, inSpread]: readonly [number, number], rate: number): Place => ({
  mean: at.mean - rate * at.spread ** 2 * inMean,
  spread: at.spread * Math.exp((-rate * inSpread) / 2),
});

function remembered<Value>(make: (ruler: Ruler) => Value): (ruler: Ruler) => Value {
  const made = new Map<Ruler, Value>();
  return (ruler) => {
    const value = made.get(ruler) ?? make(ruler);
    made.set(ruler, value);
    return value;
  };
}

/**
 * One bell fitted to two: every divergence has its own idea of the best fit (Arjovsky & Bottou 2017, §1 and after Thm 2.5).
 * The model can't be the real law, unless it is given two bells.
 */
export const fitting = exact('fitting', parameters, (at, _, near?: Fitting): Fitting => {
  const { modesAt, modeWidth, model } = at;
  const real: Bells = { centre: 0, apart: modesAt, spread: modeWidth };
  const pairAt = (place: Place, cells = CELLS) => bells(real, modelOf(model, place), cells);
  const valueAt: Fitting['valueAt'] = (ruler, place) => pulls[ruler].value(pairAt(place));

  const slopesOf = (ruler: Ruler, place: Place, pair: OnLine) => {
    const x = middles(pair);
    let [first, second] = [0, 0];
    pulls[ruler].weights(pair).forEach((weight, i) => {
      const [inMean, inSpread] = scoresOf(model, place, x[i] as number);
      first += widthOf(pair, i) * weight * inMean;
      second += widthOf(pair, i) * weight * inSpread;
    });
    return [first, second] as const;
  };

  const descendFrom: Fitting['descendFrom'] = (ruler, from) => {
    const measure = pulls[ruler];
    let [place, pair] = [from, pairAt(from)];
    let value = measure.value(pair);
    const way = [place.mean, place.spread];
    for (let step = 0; step < STEPS; step++) {
      const slopes = slopesOf(ruler, place, pair);
      const length = Math.max(place.spread * Math.abs(slopes[0]), Math.abs(slopes[1]) / 2);
      const stepBy = (rate: number) => {
        const to = stepped(place, slopes, rate);
        const there = pairAt(to);
        return { to, there, below: measure.value(there) };
      };
      let rate = Math.min(measure.rate, LONGEST / length);
      let next = stepBy(rate);
      while (rate * length > SHORTEST && !(next.below < value)) {
        rate /= 2;
        next = stepBy(rate);
      }
      const gain = value - next.below;
      if (!(gain > 0)) break;
      [place, pair, value] = [next.to, next.there, next.below];
      way.push(place.mean, place.spread);
      if (gain < LEAST) break;
    }
    return { way: Float64Array.from(way), end: place, value };
  };

  /** Both laws are even in μ. */
  const landscape = (ruler: Ruler) => {
    const heights = new Float32Array(SIDE * SIDE);
    for (let row = 0; row < SIDE; row++) {
      for (let column = 0; 2 * column < SIDE; column++) {
        const i = row * SIDE + column;
        const place = { mean: places[2 * i] as number, spread: places[2 * i + 1] as number };
        heights[i] = Math.log(pulls[ruler].value(pairAt(place, FEW)));
        heights[i + SIDE - 1 - 2 * column] = heights[i] as number;
      }
    }
    return heights;
  };

  const same = near && near.at.modesAt === modesAt && near.at.modeWidth === modeWidth && near.at.model === model;
  return {
    at,
    pairAt: (place) => pairAt(place),
    valueAt,
    slopesAt: (ruler, place) => slopesOf(ruler, place, pairAt(place)),
    descendFrom,
    descent: remembered((ruler) => descendFrom(ruler, at)),
    landscape: same ? near.landscape : remembered(landscape),
  };
});
