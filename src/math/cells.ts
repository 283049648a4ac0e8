/** What lies in the cells of a grid of squares with a corner at (0, 0): each by its number, and how much. */
export type Cells = Map<number, number>;

const ROW = 2 ** 26;
const HALF = ROW / 2;

/** A cell's number, from its column and row; both are under 2²⁵ in size. */
export const cellOf = (column: number, row: number): number => column + HALF + ROW * (row + HALF);

export function columnAndRow(cell: number): readonly [column: number, row: number] {
  const row = Math.floor(cell / ROW);
  return [cell - ROW * row - HALF, row - HALF];
}

export function addTo(cells: Cells, cell: number, amount: number): void {
  cells.set(cell, (cells.get(cell) ?? 0) + amount);
}

/** The same in cells of twice the side. */
export function halved(cells: Cells): Cells {
  const coarse: Cells = new Map();
  for (const [cell, amount] of cells) {
    const [column, row] = columnAndRow(cell);
    addTo(coarse, cellOf(Math.floor(column / 2), Math.floor(row / 2)), amount);
  }
  return coarse;
}

/** Cells of 2ᵏ times the side, k = 0 … octaves. */
export function coarserAndCoarser(cells: Cells, octaves: number): Cells[] {
  const all = [cells];
  for (let k = 0; k < octaves; k++) all.push(halved(all[k] as Cells));
  return all;
}

/**
 * Walks along a polyline (n × 2) from cell to cell and adds up how much of its length lies in each. A cell holds its lower
 * and left edge. Exact: no cell is missed, however short the way through it.
 */
export function cellsAlong(points: ArrayLike<number>, side: number): Cells {
  const cells: Cells = new Map();
  for (let i = 2; i < points.length; i += 2) {
    const [x, y] = [points[i - 2] as number, points[i - 1] as number];
    const [dx, dy] = [(points[i] as number) - x, (points[i + 1] as number) - y];
    const long = Math.hypot(dx, dy);
    const cuts = [...crossings(x, dx, side), ...crossings(y, dy, side), 1].sort((a, b) => a - b);
    let from = 0;
    for (const to of cuts) {
      const middle = (from + to) / 2;
      const cell = cellOf(Math.floor((x + middle * dx) / side), Math.floor((y + middle * dy) / side));
      if (to > from) addTo(cells, cell, (to - from) * long);
      from = to;
    }
  }
  return cells;
}

/** At which shares of the way from x to x + dx a line of the grid is crossed. */
function* crossings(x: number, dx: number, side: number): Generator<number> {
  const [low, high] = dx > 0 ? [x, x + dx] : [x + dx, x];
  for (let k = Math.floor(low / side) + 1; k * side < high; k++) yield (k * side - x) / dx;
}

type Corner = readonly [x: number, y: number];
export type Triangle = readonly [Corner, Corner, Corner];

/** Cells whose centres lie in a triangle, its edges included, each with its area. */
export function cellsInside(corners: Triangle, side: number, into: Cells): void {
  const [[ax, ay], [bx, by], [cx, cy]] = corners;
  const centre = (cell: number) => (cell + 0.5) * side;
  const first = (value: number) => Math.ceil(value / side - 0.5);
  const edge = (x0: number, y0: number, x1: number, y1: number, x: number, y: number) =>
    (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0);
  for (let row = first(Math.min(ay, by, cy)); centre(row) <= Math.max(ay, by, cy); row++) {
    for (let column = first(Math.min(ax, bx, cx)); centre(column) <= Math.max(ax, bx, cx); column++) {
      const [x, y] = [centre(column), centre(row)];
      const sides = [edge(ax, ay, bx, by, x, y), edge(bx, by, cx, cy, x, y), edge(cx, cy, ax, ay, x, y)];
      if (sides.every((value) => value >= 0) || sides.every((value) => value <= 0)) {
        into.set(cellOf(column, row), side * side);
      }
    }
  }
}
