import { jensenShannon, kullbackLeibler, totalVariation } from '../divergences/grid.ts';
import { integer, number } from '../fields/field.ts';
import { exact } from './study.ts';

const parameters = {
  /** K: the real distribution has as many modes, alike and apart. */
  modes: integer(2, 64, 8),
  /** k: the generated one covers as many of them, alike; all where K is less. */
  kept: integer(1, 64, 7),
  /** κ: where modes are left out but for a trace, the generated probability there is e^−κ of the real one. */
  faint: number(0, 40, 6),
} as const;

interface Sides {
  readonly real: Float64Array;
  readonly generated: Float64Array;
  readonly klForward: number;
  readonly klReverse: number;
  readonly js: number;
  readonly tv: number;
}

export interface DroppedModes {
  /** Modes left out altogether. */
  readonly gone: Sides;
  /** Modes left out but for a trace. */
  readonly traced: Sides;
}

function compare(real: Float64Array, generated: Float64Array): Sides {
  return {
    real,
    generated,
    klForward: kullbackLeibler(real, generated),
    klReverse: kullbackLeibler(generated, real),
    js: jensenShannon(real, generated),
    tv: totalVariation(real, generated),
  };
}

/** A generator that leaves modes out, a probability a mode: what either direction of KL thinks of it (Arjovsky & Bottou 2017, §1). */
export const droppedModes = exact('droppedModes', parameters, ({ modes, kept, faint }): DroppedModes => {
  const real = new Float64Array(modes).fill(1 / modes);
  const covered = Math.min(kept, modes);
  const leaving = (trace: number) => {
    const share = (1 - ((modes - covered) * trace) / modes) / covered;
    return real.map((mass, i) => (i < covered ? share : mass * trace));
  };
  return { gone: compare(real, leaving(0)), traced: compare(real, leaving(Math.exp(-faint))) };
});

/** Σ of each mode's own part of KL(p‖q): p·log p/q. */
export const partsOfKl = (p: Float64Array, q: Float64Array): Float64Array =>
  p.map((mass, i) => (mass === 0 ? 0 : mass * Math.log(mass / (q[i] as number))));
