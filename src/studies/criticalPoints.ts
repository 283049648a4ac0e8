import { integer, number } from '../fields/field.ts';
import { powerOf } from '../math/slope.ts';
import { exact } from './study.ts';

const parameters = {
  /** b: the cylinder's wall is at the radius 1 + b·cos s. */
  bulge: number(0, 0.5, 0),
  /** Cells around and along the wall; half and a quarter as many are looked at too. */
  cells: integer(32, 128, 64, { scale: 'log' }),
} as const;

export interface CriticalPoints {
  /** Cells around and along. */
  readonly across: readonly number[];
  /** How many cells may hold a critical point of x. */
  readonly count: readonly number[];
  /** count ∝ acrossᵖ: 0 for points, 1 for lines. */
  readonly power: number;
  /** Intervals, 1/1000 long, in which the critical values of the finest grid lie. */
  readonly values: number;
}

/** s runs over [−0.9, 2.3], so that neither s = 0 nor any t of interest is a corner of a cell. */
const [FROM, LENGTH] = [-0.9, 3.2];
const SHIFT = 0.37;
const VALUE = 1e3;

/** Whether a function that takes these values at a cell's corners may be 0 in it. */
const mayVanish = (values: readonly number[]) => Math.min(...values) <= 0 && Math.max(...values) >= 0;

function look(bulge: number, across: number): { count: number; values: Set<number> } {
  const t = (i: number) => (2 * Math.PI * (i + SHIFT)) / across;
  const s = (j: number) => FROM + (LENGTH * j) / across;
  const radius = (at: number) => 1 + bulge * Math.cos(at);
  // x(t, s) = (1 + b·cos s)·cos t
  const byT = (i: number, j: number) => -radius(s(j)) * Math.sin(t(i));
  const byS = (i: number, j: number) => -bulge * Math.sin(s(j)) * Math.cos(t(i));
  const values = new Set<number>();
  let count = 0;
  for (let i = 0; i < across; i++) {
    for (let j = 0; j < across; j++) {
      const corners = [[i, j] as const, [i + 1, j] as const, [i, j + 1] as const, [i + 1, j + 1] as const];
      if (!mayVanish(corners.map(([a, b]) => byT(a, b))) || !mayVanish(corners.map(([a, b]) => byS(a, b)))) continue;
      count += 1;
      // sin t = 0 in the cell: x there.
      const side = Math.cos(t(i + 0.5)) > 0 ? 1 : -1;
      values.add(Math.round(VALUE * side * radius(s(j + 0.5))));
    }
  }
  return { count, values };
}

/**
 * Critical points of the coordinate x on a cylinder's wall (cos t, sin t, s). The proof in the paper takes them for isolated
 * points (Arjovsky & Bottou 2017, Lemma 1); on a straight wall they are two whole lines.
 */
export const criticalPoints = exact('criticalPoints', parameters, ({ bulge, cells }): CriticalPoints => {
  const across = [cells / 4, cells / 2, cells].map(Math.round);
  const looks = across.map((n) => look(bulge, n));
  const count = looks.map((one) => one.count);
  return { across, count, power: powerOf(across, count), values: looks.at(-1)?.values.size ?? 0 };
});
