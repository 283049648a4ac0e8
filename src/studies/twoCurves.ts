import { jensenShannon, kullbackLeibler, totalVariation } from '../divergences/grid.ts';
import { choice, integer, number, type ValueOf } from '../fields/field.ts';
import { type Cells, cellsAlong } from '../math/cells.ts';
import { fillNormal } from '../math/draws.ts';
import { type Meeting, meetingOf, pairNames, pairs } from './curvePairs.ts';
import { evenly } from './curves.ts';
import { exact } from './study.ts';

const parameters = {
  /** The first curve stays at the origin; the second one is moved. */
  pair: choice(pairNames, 'circles'),
  x: number(-3, 3, 1),
  y: number(-3, 3, 0),
  /** Of the second line, where there is one to turn. */
  angle: number(0, 90, 30, { unit: '°' }),
  /** Each curve is shifted by a draw of its own: from N(0, σ²I), or by a coin that takes it σ to the left or to the right. */
  shifts: choice(['normal', 'coin'], 'normal'),
  sigma: number(0.02, 0.5, 0.2),
  draws: integer(1000, 20_000, 4000, { scale: 'log' }),
} as const;

export type TwoCurvesParameters = ValueOf<typeof parameters>;

/** What a raster of squares says of mass that lies evenly along each curve. */
export interface Raster {
  readonly js: number;
  readonly tv: number;
  readonly klForward: number;
  readonly klReverse: number;
}

export interface TwoCurves {
  /** The curves where they stand, polylines in the window. */
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly here: Meeting;
  /** How the two meet with the second curve somewhere else. */
  readonly meet: (x: number, y: number) => Meeting;
  /** From the second curve. */
  readonly distance: (px: number, py: number) => number;
  /** By how much the second curve is moved against the first in some of the random pairs: n × 2. */
  readonly moved: Float64Array;
  /** The share of the first curve, by length, that lies within ε of the second. */
  readonly near: (epsilon: number) => number;
  readonly raster: (side: number) => Raster;
  /** The angle of each random pair that meets, in 0 … π; of several crossings the one nearest to a touch. */
  readonly angles: Float64Array;
  /** How many random pairs touch or coincide. */
  readonly aligned: number;
}

/** A crossing whose angle has less of a sine than this counts as a touch. */
export const TOUCH = 1e-6;
/** Points along the first curve: the share within ε is known to some ± 1/COUNT. */
const COUNT = 16_384;
/** Random pairs that a picture has room for. */
const SHOWN = 12;

/** Whether two curves “perfectly align” (Arjovsky & Bottou 2017, Definition 2.2): not transversal in some point. */
export const isAligned = ({ coincide, crossings }: Meeting): boolean =>
  coincide || crossings.some(({ sine }) => sine < TOUCH);

function rasterOf(first: Float64Array, second: Float64Array, side: number): Raster {
  const [one, other] = [cellsAlong(first, side), cellsAlong(second, side)];
  const touched = [...new Set([...one.keys(), ...other.keys()])];
  const masses = (cells: Cells) => {
    const lengths = Float64Array.from(touched, (cell) => cells.get(cell) ?? 0);
    const whole = lengths.reduce((a, b) => a + b, 0);
    return lengths.map((length) => length / whole);
  };
  const [p, q] = [masses(one), masses(other)];
  return {
    js: jensenShannon(p, q),
    tv: totalVariation(p, q),
    klForward: kullbackLeibler(p, q),
    klReverse: kullbackLeibler(q, p),
  };
}

/** The difference of the two shifts of each random pair: n × 2. */
function shiftsOf({ shifts, sigma, draws }: TwoCurvesParameters, seed: number): Float64Array {
  const normals = new Float64Array(4 * draws);
  fillNormal({ seed, stream: 'realNoise', iteration: 0, substep: 0 }, normals);
  return Float64Array.from({ length: 2 * draws }, (_, i) => {
    const k = 4 * (i >> 1) + (i % 2);
    const [own, its] = [normals[k] as number, normals[k + 2] as number];
    if (shifts === 'normal') return sigma * (its - own);
    return i % 2 === 0 ? sigma * (Math.sign(its) - Math.sign(own)) : 0;
  });
}

function shaken(at: TwoCurvesParameters, seed: number): Pick<TwoCurves, 'moved' | 'angles' | 'aligned'> {
  const by = shiftsOf(at, seed);
  const angles: number[] = [];
  let aligned = 0;
  for (let i = 0; i < by.length; i += 2) {
    const meeting = meetingOf(at.pair, at.angle, at.x + (by[i] as number), at.y + (by[i + 1] as number));
    if (isAligned(meeting)) aligned += 1;
    const [first, ...rest] = meeting.crossings;
    if (first) angles.push(rest.reduce((least, one) => (one.sine < least.sine ? one : least), first).angle);
  }
  return { moved: by.slice(0, 2 * SHOWN), angles: Float64Array.from(angles), aligned };
}

/** How two curves meet, and how after a random shift of each (Arjovsky & Bottou 2017, Definitions 2.1 and 2.2, Lemmas 2 and 3). */
export const twoCurves = exact('twoCurves', parameters, (at, seed): TwoCurves => {
  const pair = pairs[at.pair];
  const [first, second] = [pair.first(), pair.second(at.angle, at.x, at.y)];
  const distance = pair.distance(at.angle, at.x, at.y);
  const meet = (x: number, y: number) => meetingOf(at.pair, at.angle, x, y);
  return {
    first,
    second,
    here: meet(at.x, at.y),
    meet,
    distance,
    near(epsilon) {
      const points = evenly(first, COUNT);
      let count = 0;
      for (let i = 0; i < points.length; i += 2) {
        if (distance(points[i] as number, points[i + 1] as number) <= epsilon) count += 1;
      }
      return count / COUNT;
    },
    raster: (side) => rasterOf(first, second, side),
    ...shaken(at, seed),
  };
});
