import { number } from '../fields/field.ts';
import { exact } from './study.ts';

const parameters = {
  /** a: log is looked at on [a, ∞), and below. */
  from: number(1e-6, 10, 0.1, { scale: 'log' }),
  /** Each chord goes from x to so many times x. */
  factor: number(1.01, 10, 2),
} as const;

export interface Chord {
  readonly x: number;
  /** (log(factor·x) − log x)/(factor·x − x) */
  readonly slope: number;
}

export interface LogSlopes {
  /** From a on, and from points below a, each nearer to 0 than the last. */
  readonly above: readonly Chord[];
  readonly below: readonly Chord[];
}

const STEPS = 24;

/** How steep log is: its chords have no largest slope on (0, ∞), and one on [a, ∞). */
export const logSlopes = exact('logSlopes', parameters, ({ from, factor }): LogSlopes => {
  const chord = (x: number): Chord => ({ x, slope: (Math.log(factor * x) - Math.log(x)) / (factor * x - x) });
  const times = Array.from({ length: STEPS + 1 }, (_, k) => 2 ** (k / 2));
  return {
    above: times.map((share) => chord(from * share)),
    below: times.slice(1).map((share) => chord(from / share)),
  };
});
