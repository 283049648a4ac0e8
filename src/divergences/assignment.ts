/** An optimal assignment with the dual potentials that prove it. */
export interface Assignment {
  /** Σᵢ c[i, columnOf[i]]. */
  readonly total: number;
  /** The column of each row. */
  readonly columnOf: Int32Array;
  /** Row potentials: u[i] + v[j] ≤ c[i, j], with equality where j = columnOf[i]. */
  readonly u: Float64Array;
  /** Column potentials; Σu + Σv = total. */
  readonly v: Float64Array;
}

/**
 * Solves the linear assignment problem by shortest augmenting paths: Jonker &
 * Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
 * assignment problems" (Computing 38, 1987), with the dual update of Crouse,
 * "On implementing 2D rectangular assignment algorithms" (IEEE TAES 52, 2016).
 * O(n³); ties are settled by index, so equal inputs give equal plans.
 *
 * @param costs n × n, row-major; any sign
 * @throws RangeError where a cost isn't finite or the length isn't n²
 */
export function assign(costs: Float64Array, n: number): Assignment {
  if (costs.length !== n * n) throw new RangeError(`assign: ${costs.length} costs are not ${n} × ${n}`);
  if (!costs.every(Number.isFinite)) throw new RangeError('assign: every cost must be finite');
  const u = new Float64Array(n);
  const v = new Float64Array(n);
  const columnOf = new Int32Array(n).fill(-1);
  const rowOf = new Int32Array(n).fill(-1);
  reduce(costs, n, u, v, columnOf, rowOf);

  const distance = new Float64Array(n);
  const previous = new Int32Array(n);
  /** Columns, those that the search has settled in front. */
  const queue = new Int32Array(n);
  for (let start = 0; start < n; start++) {
    if (columnOf[start] !== -1) continue;
    for (let j = 0; j < n; j++) queue[j] = j;
    distance.fill(Number.POSITIVE_INFINITY);
    let settled = 0;
    let row = start;
    let reach = 0;
    let sink = -1;
    while (sink === -1) {
      const base = row * n;
      const offset = reach - (u[row] as number);
      let nearest = Number.POSITIVE_INFINITY;
      let at = settled;
      for (let k = settled; k < n; k++) {
        const j = queue[k] as number;
        const through = offset + (costs[base + j] as number) - (v[j] as number);
        let known = distance[j] as number;
        if (through < known) {
          distance[j] = through;
          previous[j] = row;
          known = through;
        }
        // Among equals a free column ends the search at once.
        if (known < nearest || (known === nearest && rowOf[j] === -1)) {
          nearest = known;
          at = k;
        }
      }
      reach = nearest;
      const column = queue[at] as number;
      queue[at] = queue[settled] as number;
      queue[settled++] = column;
      if (rowOf[column] === -1) sink = column;
      else row = rowOf[column] as number;
    }

    u[start] = (u[start] as number) + reach;
    for (let k = 0; k < settled - 1; k++) {
      const j = queue[k] as number;
      const slack = reach - (distance[j] as number);
      const i = rowOf[j] as number;
      u[i] = (u[i] as number) + slack;
      v[j] = (v[j] as number) - slack;
    }
    for (let column = sink; column !== -1; ) {
      const i = previous[column] as number;
      const next = columnOf[i] as number;
      rowOf[column] = i;
      columnOf[i] = column;
      column = i === start ? -1 : next;
    }
  }

  let total = 0;
  for (let i = 0; i < n; i++) total += costs[i * n + (columnOf[i] as number)] as number;
  return { total, columnOf, u, v };
}

/** Feasible potentials from row and column minima, and the pairs that they already make tight. */
function reduce(
  costs: Float64Array,
  n: number,
  u: Float64Array,
  v: Float64Array,
  columnOf: Int32Array,
  rowOf: Int32Array,
): void {
  u.fill(Number.POSITIVE_INFINITY);
  v.fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) u[i] = Math.min(u[i] as number, costs[i * n + j] as number);
    for (let j = 0; j < n; j++) v[j] = Math.min(v[j] as number, (costs[i * n + j] as number) - (u[i] as number));
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n && columnOf[i] === -1; j++) {
      if (rowOf[j] !== -1 || (costs[i * n + j] as number) - (u[i] as number) !== v[j]) continue;
      columnOf[i] = j;
      rowOf[j] = i;
    }
  }
}
