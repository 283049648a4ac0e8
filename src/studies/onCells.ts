import type { Mode } from '../datasets/dataset.ts';
import { normalPdf } from '../math/special.ts';

/** Middle of a cell along one axis of [−reach, reach] in `cells` cells. */
const middle = (cell: number, reach: number, cells: number) => reach * ((2 * cell + 1) / cells - 1);

/**
 * Density of a mixture of isotropic Gaussians of equal weight at the places of a raster, row by row. A bell is the
 * product of what it is along either axis, which saves all but one exponential a row and a column.
 *
 * @param scale what every density is multiplied by
 */
export function mixtureOn(bells: readonly Mode[], columns: Float64Array, rows: Float64Array, scale = 1): Float64Array {
  const density = new Float64Array(columns.length * rows.length);
  for (const { x, y, sigma } of bells) {
    const across = columns.map((place) => normalPdf(place, x, sigma));
    rows.forEach((place, row) => {
      const up = (scale / bells.length) * normalPdf(place, y, sigma);
      if (up === 0) return;
      const from = row * columns.length;
      for (let k = 0; k < columns.length; k++)
        density[from + k] = (density[from + k] as number) + up * (across[k] as number);
    });
  }
  return density;
}

/** Masses under this are worked out by their logarithms. */
const HELD = 1e-280;

/** Probabilities of cells, row by row from the lowest y, and their logarithms, also where one is too small to be held. */
export interface OnCells {
  readonly mass: Float64Array;
  readonly log: (cell: number) => number;
}

/** Such a mixture on `cells`² cells of [−reach, reach]²: a density that varies little within a cell, times its area. */
export function onCells(bells: readonly Mode[], reach: number, cells: number): OnCells {
  const area = ((2 * reach) / cells) ** 2;
  const places = Float64Array.from({ length: cells }, (_, cell) => middle(cell, reach, cells));
  const mass = mixtureOn(bells, places, places, area);
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
