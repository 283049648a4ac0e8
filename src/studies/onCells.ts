import type { Mode } from '../datasets/dataset.ts';

/** Middle of a cell along one axis of [−reach, reach] in `cells` cells. */
const middle = (cell: number, reach: number, cells: number) => reach * ((2 * cell + 1) / cells - 1);

/** Density of a normal law at the middle of every cell of an axis. */
function along(centre: number, sigma: number, reach: number, cells: number): Float64Array {
  const scale = 1 / (sigma * Math.sqrt(2 * Math.PI));
  return Float64Array.from(
    { length: cells },
    (_, i) => scale * Math.exp(-((middle(i, reach, cells) - centre) ** 2) / (2 * sigma * sigma)),
  );
}

/** Masses under this are worked out by their logarithms. */
const HELD = 1e-280;

/** Probabilities of cells, row by row from the lowest y, and their logarithms, also where one is too small to be held. */
export interface OnCells {
  readonly mass: Float64Array;
  readonly log: (cell: number) => number;
}

/**
 * A mixture of isotropic Gaussians of equal weight on `cells`² cells of
 * [−reach, reach]²: a density that varies little within a cell, times its
 * area. A bell is the product of what it is along either axis, which saves all
 * but 2·`cells` exponentials.
 */
export function onCells(bells: readonly Mode[], reach: number, cells: number): OnCells {
  const mass = new Float64Array(cells * cells);
  const area = ((2 * reach) / cells) ** 2;
  for (const { x, y, sigma } of bells) {
    const [columns, rows] = [along(x, sigma, reach, cells), along(y, sigma, reach, cells)];
    for (let row = 0; row < cells; row++) {
      const share = (area / bells.length) * (rows[row] as number);
      if (share === 0) continue;
      for (let column = 0; column < cells; column++) {
        mass[row * cells + column] = (mass[row * cells + column] as number) + share * (columns[column] as number);
      }
    }
  }
  const far = (cell: number) => {
    const [x, y] = [middle(cell % cells, reach, cells), middle(Math.floor(cell / cells), reach, cells)];
    const logs = bells.map(
      (bell) => -((x - bell.x) ** 2 + (y - bell.y) ** 2) / (2 * bell.sigma ** 2) - 2 * Math.log(bell.sigma),
    );
    const most = Math.max(...logs);
    const sum = logs.reduce((total, log) => total + Math.exp(log - most), 0);
    return most + Math.log((sum * area) / (bells.length * 2 * Math.PI));
  };
  return { mass, log: (cell) => ((mass[cell] as number) > HELD ? Math.log(mass[cell] as number) : far(cell)) };
}
