/** Where the cells of a map lie, so that near ones can be told: columns and rows, and which of the two are choices. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Neighbours along a choice have nothing to do with each other. */
  readonly choices: readonly [x: boolean, y: boolean];
}

export const cellsIn = ({ columns, rows }: Grid): number => columns * rows;

/** Between two different choices: further than from corner to corner. */
const APART = 4;

/** The square of the distance between two cells, in sides of the map. */
function apart({ columns, rows, choices }: Grid, a: number, b: number): number {
  const along = (steps: number, count: number, choice: boolean) => {
    if (choice) return steps === 0 ? 0 : APART;
    return (steps / Math.max(1, count - 1)) ** 2;
  };
  const dx = (a % columns) - (b % columns);
  const dy = Math.floor(a / columns) - Math.floor(b / columns);
  return along(dx, columns, choices[0]) + along(dy, rows, choices[1]);
}

/** How far each cell is from the nearest of those taken so far, and which that is. */
class Nearest {
  readonly cell: Int32Array;
  readonly distance: Float64Array;
  readonly #grid: Grid;

  constructor(grid: Grid, taken: Iterable<number>) {
    this.#grid = grid;
    this.cell = new Int32Array(cellsIn(grid)).fill(-1);
    this.distance = new Float64Array(cellsIn(grid)).fill(Number.POSITIVE_INFINITY);
    for (const cell of taken) this.take(cell);
  }

  take(taken: number): void {
    for (let cell = 0; cell < this.cell.length; cell++) {
      const distance = apart(this.#grid, cell, taken);
      if (distance >= (this.distance[cell] as number)) continue;
      this.distance[cell] = distance;
      this.cell[cell] = taken;
    }
  }

  furthest(): number {
    let best = 0;
    for (let cell = 1; cell < this.distance.length; cell++) {
      if ((this.distance[cell] as number) > (this.distance[best] as number)) best = cell;
    }
    return best;
  }
}

/**
 * The cells that are not yet computed, coarse to fine: the middle first, then always the one that is furthest from all
 * before it (Gonzalez 1985). Each beginning of the order covers the map at most twice as coarsely as so many cells can.
 */
export function coarseToFine(grid: Grid, computed: Iterable<number> = []): number[] {
  const taken = new Set(computed);
  const nearest = new Nearest(grid, taken);
  const order: number[] = [];
  const middle = Math.floor(grid.rows / 2) * grid.columns + Math.floor(grid.columns / 2);
  while (taken.size < cellsIn(grid)) {
    const next = taken.size === 0 ? middle : nearest.furthest();
    taken.add(next);
    nearest.take(next);
    order.push(next);
  }
  return order;
}

/** For each cell the nearest computed one: itself where it is computed; −1 where none is. */
export function nearestComputed(grid: Grid, computed: Iterable<number>): Int32Array {
  return new Nearest(grid, computed).cell;
}
