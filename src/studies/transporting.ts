import { type DatasetKind, sampleDataset } from '../datasets/index.ts';
import { inOrder } from '../divergences/inOrder.ts';
import { type OnPlane, potentialOf } from '../divergences/potential.ts';
import type { Pair } from '../divergences/transport.ts';
import { type Transport, wasserstein } from '../divergences/wasserstein.ts';
import { defaultDataset } from '../experiment/experiment.ts';
import { choice, integer, number, points, type ValueOf } from '../fields/field.ts';
import type { Address } from '../math/draws.ts';
import { mean } from '../math/mean.ts';
import { exact } from './study.ts';

/** `points` are the reader's own. */
const sets = ['ring', 'grid', 'swissRoll', 'moons', 'gaussian', 'points'] as const satisfies DatasetKind[];

const parameters = {
  real: choice(sets, 'ring'),
  generated: choice(sets, 'gaussian'),
  /** Real and generated points; own ones are as many as they are. */
  n: integer(1, 256, 64),
  m: integer(1, 256, 64),
  /** Where the last generated point is dragged, unless they are the reader's own. */
  x: number(-3, 3, -1),
  y: number(-3, 3, -0.5),
  /** `line` puts every point on the x-axis. */
  space: choice(['plane', 'line'], 'plane'),
  /** The plan that is looked at: the cheapest, quantile by quantile of x, or as the points happen to be listed. */
  plan: choice(['best', 'quantiles', 'listed'], 'best'),
  ownReal: points(1, 256, 3),
  ownGenerated: points(1, 256, 3, [
    [-1.1, 0.7],
    [0.4, 1.6],
    [1.9, -0.6],
    [-0.2, -1.9],
  ]),
} as const;

type At = ValueOf<typeof parameters>;

export interface Transporting {
  readonly best: Transport;
  /** The plan that is looked at, and what it costs. */
  readonly pairs: readonly Pair[];
  readonly cost: number;
  /** A Kantorovich potential f of the best plan, its values at the points, and E f(x) − E f(y). */
  readonly potential: OnPlane;
  readonly atReal: Float64Array;
  readonly atGenerated: Float64Array;
  readonly dual: number;
}

function place(at: At, side: 'real' | 'generated', seed: number): Float64Array {
  const kind = at[side];
  const own = side === 'real' ? at.ownReal : at.ownGenerated;
  const out = kind === 'points' ? Float64Array.from(own.flat()) : new Float64Array(2 * (side === 'real' ? at.n : at.m));
  const address: Address = { seed, stream: side === 'real' ? 'real' : 'latent', iteration: 0, substep: 0 };
  if (kind !== 'points') {
    sampleDataset(defaultDataset(kind), address, out);
    if (side === 'generated') out.set([at.x, at.y], out.length - 2);
  }
  return at.space === 'plane' ? out : out.map((entry, i) => (i % 2 === 0 ? entry : 0));
}

/** The order of points by x. */
const byX = (points: ArrayLike<number>) =>
  Array.from({ length: points.length / 2 }, (_, i) => i).sort(
    (a, b) => (points[2 * a] as number) - (points[2 * b] as number),
  );

function pairsOf({ plan }: At, { real, generated, pairs }: Transport): readonly Pair[] {
  if (plan === 'best') return pairs;
  const listed = inOrder(real.length / 2, generated.length / 2);
  if (plan === 'listed') return listed;
  const [rows, columns] = [byX(real), byX(generated)];
  return listed.map(({ row, column, mass }) => ({ row: rows[row] as number, column: columns[column] as number, mass }));
}

/** ‖x − y‖ of a pair. */
export function lengthOf({ real, generated }: Transport, { row, column }: Pair): number {
  const across = (axis: 0 | 1) => (real[2 * row + axis] as number) - (generated[2 * column + axis] as number);
  return Math.hypot(across(0), across(1));
}

const over = (f: OnPlane, points: ArrayLike<number>) =>
  Float64Array.from({ length: points.length / 2 }, (_, k) => f(points[2 * k] as number, points[2 * k + 1] as number));

/** Plans between two sets of points, the best of them, and the potential that proves it. */
export const transporting = exact('transporting', parameters, (at, seed, near): Transporting => {
  const best = wasserstein(place(at, 'real', seed), place(at, 'generated', seed), undefined, near?.best);
  const pairs = pairsOf(at, best);
  const cost = pairs.reduce((sum, pair) => sum + pair.mass * lengthOf(best, pair), 0);
  const potential = potentialOf(best);
  const [atReal, atGenerated] = [over(potential, best.real), over(potential, best.generated)];
  return { best, pairs, cost, potential, atReal, atGenerated, dual: mean(atReal) - mean(atGenerated) };
});
