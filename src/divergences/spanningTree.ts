/** One edge: row i, column j, and what goes from one to the other. */
export interface Shipment {
  readonly row: number;
  readonly column: number;
  readonly amount: number;
}

/**
 * A basis of the transportation problem: a spanning tree over its rows and
 * columns with a positive amount on every edge. Nodes 0 … n − 1 are the rows,
 * n … n + m − 1 the columns; the last column is the root. Each node but the
 * root stands for the edge to its parent.
 */
export class SpanningTree {
  /** u over the rows, then v over the columns: u[i] + v[j] = c[i, j] along every edge. */
  readonly potential: Float64Array;
  readonly #costs: Float64Array;
  readonly #rows: number;
  readonly #columns: number;
  readonly #parent: Int32Array;
  readonly #depth: Int32Array;
  /** On the edge to the parent. */
  readonly #amount: Int32Array;
  // Children as linked lists, so that a subtree moves without looking at the rest.
  readonly #firstChild: Int32Array;
  readonly #next: Int32Array;
  readonly #before: Int32Array;
  readonly #stack: Int32Array;

  /** @param shipments n + m − 1 that make a tree */
  constructor(costs: Float64Array, rows: number, columns: number, shipments: readonly Shipment[]) {
    const nodes = rows + columns;
    this.#costs = costs;
    this.#rows = rows;
    this.#columns = columns;
    this.potential = new Float64Array(nodes);
    this.#parent = new Int32Array(nodes).fill(-1);
    this.#depth = new Int32Array(nodes);
    this.#amount = new Int32Array(nodes);
    this.#firstChild = new Int32Array(nodes).fill(-1);
    this.#next = new Int32Array(nodes).fill(-1);
    this.#before = new Int32Array(nodes).fill(-1);
    this.#stack = new Int32Array(nodes);
    this.#plant(shipments);
    this.#label(nodes - 1);
  }

  /** Hangs every node below the root, along the shipments. */
  #plant(shipments: readonly Shipment[]): void {
    const nodes = this.#parent.length;
    const edges = Array.from({ length: nodes }, (): Shipment[] => []);
    for (const shipment of shipments) {
      edges[shipment.row]?.push(shipment);
      edges[this.#rows + shipment.column]?.push(shipment);
    }
    const waiting = [nodes - 1];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (const { row, column, amount } of edges[node] as Shipment[]) {
        const other = node < this.#rows ? this.#rows + column : row;
        if (other === this.#parent[node]) continue;
        this.#attach(other, node);
        this.#amount[other] = amount;
        waiting.push(other);
      }
    }
  }

  /**
   * Brings the edge from `row` to `column` in, as much as goes around the cycle
   * that it closes; the edge that runs empty leaves.
   */
  enter(row: number, column: number): void {
    const to = this.#rows + column;
    // From its two ends the cycle meets at an apex. Above a row on the row's side, and above a
    // column on the column's, an edge gives way; the others take more.
    let left = row;
    let right = to;
    let leaving = -1;
    let most = Number.POSITIVE_INFINITY;
    let rowSide = true;
    while (left !== right) {
      const climbsLeft = (this.#depth[left] as number) >= (this.#depth[right] as number);
      const node = climbsLeft ? left : right;
      const amount = this.#amount[node] as number;
      if (climbsLeft === node < this.#rows && amount < most) {
        leaving = node;
        most = amount;
        rowSide = climbsLeft;
      }
      if (climbsLeft) left = this.#parent[left] as number;
      else right = this.#parent[right] as number;
    }
    for (let node = row; node !== left; node = this.#parent[node] as number) {
      this.#amount[node] = (this.#amount[node] as number) + (node < this.#rows ? -most : most);
    }
    for (let node = to; node !== left; node = this.#parent[node] as number) {
      this.#amount[node] = (this.#amount[node] as number) + (node < this.#rows ? most : -most);
    }
    if (rowSide) this.#rehang(row, to, leaving, most);
    else this.#rehang(to, row, leaving, most);
  }

  /** The edges with their amounts. */
  shipments(): Shipment[] {
    return Array.from({ length: this.#parent.length - 1 }, (_, node) => {
      const parent = this.#parent[node] as number;
      const [row, column] = node < this.#rows ? [node, parent] : [parent, node];
      return { row, column: column - this.#rows, amount: this.#amount[node] as number };
    });
  }

  /** Turns the path from `node` up to `last` over, so that `node` hangs below `parent`. */
  #rehang(node: number, parent: number, last: number, amount: number): void {
    let child = node;
    let above = parent;
    let load = amount;
    for (;;) {
      const up = this.#parent[child] as number;
      const before = this.#amount[child] as number;
      this.#detach(child);
      this.#attach(child, above);
      this.#amount[child] = load;
      if (child === last) break;
      above = child;
      child = up;
      load = before;
    }
    this.#label(node);
  }

  /** Depths and potentials of a subtree, each from its parent's: rounding can't pile up over the exchanges. */
  #label(top: number): void {
    let waiting = 0;
    this.#stack[waiting++] = top;
    while (waiting > 0) {
      const node = this.#stack[--waiting] as number;
      const parent = this.#parent[node] as number;
      if (parent !== -1) {
        const at = node < this.#rows ? node * this.#columns + parent : parent * this.#columns + node;
        const cost = this.#costs[at - this.#rows] as number;
        this.#depth[node] = (this.#depth[parent] as number) + 1;
        this.potential[node] = cost - (this.potential[parent] as number);
      }
      for (let child = this.#firstChild[node] as number; child !== -1; child = this.#next[child] as number) {
        this.#stack[waiting++] = child;
      }
    }
  }

  #attach(node: number, parent: number): void {
    const sibling = this.#firstChild[parent] as number;
    this.#parent[node] = parent;
    this.#before[node] = -1;
    this.#next[node] = sibling;
    if (sibling !== -1) this.#before[sibling] = node;
    this.#firstChild[parent] = node;
  }

  #detach(node: number): void {
    const [before, next] = [this.#before[node] as number, this.#next[node] as number];
    if (before === -1) this.#firstChild[this.#parent[node] as number] = next;
    else this.#next[before] = next;
    if (next !== -1) this.#before[next] = before;
  }
}
