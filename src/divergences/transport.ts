import { type Shipment, SpanningTree } from './spanningTree.ts';

/** An optimal plan between n rows and m columns of equal weight, with the dual potentials that prove it. */
export interface Plan {
  /** Σ mass·c over the pairs: the mean cost. */
  readonly value: number;
  /** At most n + m − 1 pairs; their masses add up to 1/n in every row and 1/m in every column. */
  readonly pairs: readonly Pair[];
  /** Row potentials: u[i] + v[j] ≤ c[i, j], with equality on every pair. */
  readonly u: Float64Array;
  /** Column potentials; mean(u) + mean(v) = value. */
  readonly v: Float64Array;
  /** The tree that the plan hangs on: where a problem of the same sizes and nearly the same costs may start. */
  readonly basis: readonly Shipment[];
}

export interface Pair {
  readonly row: number;
  readonly column: number;
  /** A probability. */
  readonly mass: number;
}

/** Costs under this share of the largest are rounding. */
const ROUNDING = 2 ** -43;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Row by row, all that goes into the cheapest column with room, then the next: a first spanning tree. */
function greedy(costs: Float64Array, n: number, m: number, supply: Int32Array, demand: Int32Array): Shipment[] {
  const shipments: Shipment[] = [];
  for (let row = 0; row < n; row++) {
    while ((supply[row] as number) > 0) {
      let column = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let j = 0; j < m; j++) {
        const cost = costs[row * m + j] as number;
        if (cost < least && (demand[j] as number) > 0) {
          column = j;
          least = cost;
        }
      }
      const amount = Math.min(supply[row] as number, demand[column] as number);
      supply[row] = (supply[row] as number) - amount;
      demand[column] = (demand[column] as number) - amount;
      shipments.push({ row, column, amount });
    }
  }
  return shipments;
}

/** Lets edges in until none would lower the cost: row after row its most negative one. */
function improve(tree: SpanningTree, costs: Float64Array, n: number, m: number, rounding: number): void {
  const { potential } = tree;
  for (let row = 0, quiet = 0; quiet < n; row = (row + 1) % n) {
    const first = row * m;
    let column = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < m; j++) {
      const reduced = (costs[first + j] as number) - (potential[n + j] as number);
      if (reduced < least) {
        column = j;
        least = reduced;
      }
    }
    if (least - (potential[row] as number) < -rounding) {
      tree.enter(row, column);
      quiet = 0;
    } else quiet++;
  }
}

/** The largest absolute value; NaN where one is. */
function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] as number));
  return most;
}

/**
 * Solves the transportation problem between equal weights, Σ 1/n and Σ 1/m, by
 * the network simplex method (Ahuja, Magnanti & Orlin, "Network Flows", 1993,
 * chapter 11; Dantzig 1951): exact to rounding, whatever the two sizes.
 *
 * In units of gcd/nm the weights are whole. Taken K > 2n times, with 1 more in
 * every row and n more in the last column, no two parts of them balance before
 * all do: an edge never runs empty together with another, so the method can't
 * go in circles (Dantzig's own perturbation), and rounding to whole units
 * takes the extras off again.
 *
 * For the same reason one tree alone is optimal but where costs tie, and `start`
 * changes how soon it is found, not which: not even the potentials' rounding,
 * for each is its parent's taken from a cost.
 *
 * @param costs n × m, row-major; any sign
 * @param start the basis of a plan of the same sizes
 * @throws RangeError where a side is empty, a cost isn't finite or the length isn't n·m
 */
export function transport(costs: Float64Array, n: number, m: number, start?: readonly Shipment[]): Plan {
  if (n === 0 || m === 0) throw new RangeError('transport: a side is empty');
  if (costs.length !== n * m) throw new RangeError(`transport: ${costs.length} costs are not ${n} × ${m}`);
  const most = largest(costs);
  if (!Number.isFinite(most)) throw new RangeError('transport: every cost must be finite');
  const divisor = greatestCommonDivisor(n, m);
  const times = 2 * n + 1;
  const first = () => {
    const supply = new Int32Array(n).fill((times * m) / divisor + 1);
    const demand = new Int32Array(m).fill((times * n) / divisor);
    demand[m - 1] = (demand[m - 1] as number) + n;
    return greedy(costs, n, m, supply, demand);
  };

  const tree = new SpanningTree(costs, n, m, start ?? first());
  improve(tree, costs, n, m, ROUNDING * most);

  const units = (n / divisor) * m;
  const basis = tree.shipments();
  const pairs = basis
    .map(({ row, column, amount }) => ({ row, column, mass: Math.round(amount / times) / units }))
    .filter(({ mass }) => mass > 0);
  const value = pairs.reduce((sum, { row, column, mass }) => sum + mass * (costs[row * m + column] as number), 0);
  return { value, pairs, u: tree.potential.subarray(0, n), v: tree.potential.subarray(n), basis };
}
