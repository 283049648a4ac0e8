import { choice, number, type ValueOf } from '../fields/field.ts';
import { fillNormal, fillUniform } from '../math/draws.ts';
import { mean } from '../math/mean.ts';
import { exact } from './study.ts';

const shapes = ['lines', 'discs', 'arc'] as const;

const parameters = {
  /** Two parallel segments, two discs, or an arc around a disc. */
  shape: choice(shapes, 'lines'),
  /** Between the sets: the real one ends at x = 0, the generated one begins at x = gap. */
  gap: number(0.02, 1.2, 0.6),
  /** σ of noise on both, so that the supports overlap. */
  sigma: number(0, 1, 0),
} as const;

export type UrysohnParameters = ValueOf<typeof parameters>;

/** Half the length of a segment, and the radius of a disc. */
export const HALF = 1;
export const RADIUS = 0.5;
const POINTS = 500;
const LOOKS = 2000;

export interface Urysohn {
  /** n × 2 each. */
  readonly real: Float64Array;
  readonly generated: Float64Array;
  /** D*(x) */
  readonly value: (x: number, y: number) => number;
  /** ∇D* */
  readonly slope: (x: number, y: number) => readonly [number, number];
  /** D* and ‖∇D*‖ at the points of either. */
  readonly atReal: Readonly<Record<'d' | 'slopes', Float64Array>>;
  readonly atGenerated: Readonly<Record<'d' | 'slopes', Float64Array>>;
  /** E log D*(x_r) + E log(1 − D*(x_g)) */
  readonly loss: number;
  /** |∂/∂θ E log(1 − D*(x_g + (θ, 0)))| */
  readonly passedOn: number;
  /** Largest ‖∇D*‖ on the straight way across the gap. */
  readonly steepest: number;
  /** The most by which D* misses 1 and 0 at points less than a third of the gap away from a set. */
  readonly around: number;
}

/** A C^∞ step from 0 at t ≤ 0 to 1 at t ≥ 1, and its slope. */
export function step(t: number): { readonly value: number; readonly slope: number } {
  if (t <= 0) return { value: 0, slope: 0 };
  if (t >= 1) return { value: 1, slope: 0 };
  const value = 1 / (1 + Math.exp(1 / t - 1 / (1 - t)));
  return { value, slope: value * (1 - value) * (1 / (t * t) + 1 / ((1 - t) * (1 - t))) || 0 };
}

type Place = readonly [number, number];

/** Distance from the generated set, and the direction in which it grows. */
function fromGenerated({ shape, gap }: UrysohnParameters): (x: number, y: number) => { distance: number; away: Place } {
  const centre = shape === 'lines' ? gap : gap + RADIUS;
  const radius = shape === 'lines' ? 0 : RADIUS;
  return (x, y) => {
    const nearest = shape === 'lines' ? Math.min(HALF, Math.max(-HALF, y)) : 0;
    const [dx, dy] = [x - centre, y - nearest];
    const long = Math.hypot(dx, dy);
    return { distance: Math.max(0, long - radius), away: long === 0 ? [0, 0] : [dx / long, dy / long] };
  };
}

function placeReal({ shape, gap }: UrysohnParameters, u: number, v: number): Place {
  if (shape === 'lines') return [0, HALF * (2 * u - 1)];
  if (shape === 'discs') return inDisc(-RADIUS, u, v);
  const radius = gap + RADIUS;
  return [radius - radius * Math.sin(Math.PI * u), radius * Math.cos(Math.PI * u)];
}

function placeGenerated({ shape, gap }: UrysohnParameters, u: number, v: number): Place {
  return shape === 'lines' ? [gap, HALF * (2 * u - 1)] : inDisc(gap + RADIUS, u, v);
}

function inDisc(centre: number, u: number, v: number): Place {
  const radius = RADIUS * Math.sqrt(u);
  return [centre + radius * Math.cos(2 * Math.PI * v), radius * Math.sin(2 * Math.PI * v)];
}

function draw(at: UrysohnParameters, side: 'real' | 'generated', seed: number): Float64Array {
  const [uniform, noise] = [new Float64Array(2 * POINTS), new Float64Array(2 * POINTS)];
  fillUniform({ seed, stream: side === 'real' ? 'real' : 'latent', iteration: 0, substep: 0 }, uniform);
  fillNormal({ seed, stream: side === 'real' ? 'realNoise' : 'generatedNoise', iteration: 0, substep: 0 }, noise);
  const place = side === 'real' ? placeReal : placeGenerated;
  return Float64Array.from({ length: 2 * POINTS }, (_, i) => {
    const [u, v] = [uniform[i - (i % 2)] as number, uniform[i - (i % 2) + 1] as number];
    return (place(at, u, v)[i % 2] as number) + at.sigma * (noise[i] as number);
  });
}

const over = (points: Float64Array, of: (x: number, y: number) => number) =>
  Float64Array.from({ length: points.length / 2 }, (_, k) => of(points[2 * k] as number, points[2 * k + 1] as number));

/** The points, each moved less than a third of the gap, in a direction of its own. */
function nudged(points: Float64Array, by: number): Float64Array {
  return points.map((value, i) => {
    const turn = 2.399963 * (i >> 1);
    return value + by * (i % 2 === 0 ? Math.cos(turn) : Math.sin(turn));
  });
}

/**
 * The perfect discriminator of two sets that lie apart, by a formula (Arjovsky & Bottou 2017, Theorem 2.1): a smooth step of the
 * distance from one of them, 0 up to a third of the gap and 1 from two thirds on.
 */
export const urysohn = exact('urysohn', parameters, (at, seed): Urysohn => {
  const { gap } = at;
  const from = fromGenerated(at);
  const rise = (x: number, y: number) => step((3 * from(x, y).distance) / gap - 1);
  const value = (x: number, y: number) => rise(x, y).value;
  const slope = (x: number, y: number): Place => {
    const { away } = from(x, y);
    const factor = (3 / gap) * rise(x, y).slope;
    return [factor * away[0], factor * away[1]];
  };
  const [real, generated] = [draw(at, 'real', seed), draw(at, 'generated', seed)];
  const see = (points: Float64Array) => ({
    d: over(points, value),
    slopes: over(points, (x, y) => Math.hypot(...slope(x, y))),
  });
  const [atReal, atGenerated] = [see(real), see(generated)];
  const across = Array.from({ length: LOOKS + 1 }, (_, k) => Math.hypot(...slope((gap * k) / LOOKS, 0)));
  const third = 0.33 * gap;
  const missed = [...over(nudged(real, third), value).map((d) => 1 - d), ...over(nudged(generated, third), value)];
  return {
    real,
    generated,
    value,
    slope,
    atReal,
    atGenerated,
    loss: mean(atReal.d.map(Math.log)) + mean(atGenerated.d.map((d) => Math.log1p(-d))),
    // Where D* is 1 all around, log(1 − D*) is −∞ all around: no slope either.
    passedOn: Math.abs(mean(over(generated, (x, y) => slope(x, y)[0] / (1 - value(x, y) || 1)))),
    steepest: Math.max(...across),
    around: Math.max(...missed),
  };
});
