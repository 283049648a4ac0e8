import { number } from '../fields/field.ts';
import { exact } from './study.ts';

const parameters = {
  /** a: D stays between 0 and this. */
  amplitude: number(0.01, 0.2, 0.1),
  /** k, radians a unit of length. */
  frequency: number(3, 8, 8),
} as const;

export interface Ripples {
  /** ‖D‖ = sup |D| + |D′| of a ripple, of another one, of their sum, and of −3 times the first. */
  readonly norm: number;
  readonly other: number;
  readonly sum: number;
  readonly scaled: number;
  /** sup |D| and sup |D′| of the first by themselves. */
  readonly value: number;
  readonly steepest: number;
  /** |∂/∂θ E log(1 − D)| of a generator whose points all stand half-way up the first ripple and shift across it. */
  readonly gradient: number;
}

/** A function of one variable and its derivative. */
type Curve = (x: number) => readonly [value: number, slope: number];

const LOOKS = 5000;

/** The largest over a period of both ripples. */
function most(period: number, of: (x: number) => number): number {
  let largest = 0;
  for (let i = 0; i < LOOKS; i++) largest = Math.max(largest, of((i * period) / LOOKS));
  return largest;
}

/** A discriminator that is nearly 0 where generated points are, and not flat there (Arjovsky & Bottou 2017, before Theorem 2.4). */
export const ripples = exact('ripples', parameters, ({ amplitude, frequency }): Ripples => {
  const half = amplitude / 2;
  const first: Curve = (x) => [half * (1 + Math.sin(frequency * x)), half * frequency * Math.cos(frequency * x)];
  const second: Curve = (x) => {
    const [share, twice] = [amplitude / 3, 2 * frequency];
    return [share * (1 + Math.cos(twice * x)), -share * twice * Math.sin(twice * x)];
  };
  const period = (2 * Math.PI) / frequency;
  const norm = (curve: Curve) =>
    most(period, (x) => {
      const [value, slope] = curve(x);
      return Math.abs(value) + Math.abs(slope);
    });
  const [value, slope] = first(0);
  return {
    norm: norm(first),
    other: norm(second),
    sum: norm((x) => {
      const [[a, b], [c, d]] = [first(x), second(x)];
      return [a + c, b + d];
    }),
    scaled: norm((x) => {
      const [a, b] = first(x);
      return [-3 * a, -3 * b];
    }),
    value: most(period, (x) => Math.abs(first(x)[0])),
    steepest: most(period, (x) => Math.abs(first(x)[1])),
    gradient: Math.abs(slope) / (1 - value),
  };
});
