import { integer, number } from '../fields/field.ts';
import { dataset } from './dataset.ts';

/** Uniform on the dark cells of a k × k board around the origin; the lower left one is dark. */
export const checkerboard = dataset({
  kind: 'checkerboard',
  parameters: {
    cells: integer(1, 8, 4),
    /** Half the board's side. */
    extent: number(0.1, 2.5, 2),
  },
  place({ cells, extent }, u, out, at) {
    // Every second cell, counted row by row; on an even board the odd rows start one cell later.
    const index = 2 * Math.floor((u[0] as number) * Math.ceil(cells ** 2 / 2));
    const row = Math.floor(index / cells);
    const column = (index % cells) + (cells % 2 === 0 ? row % 2 : 0);
    const size = (2 * extent) / cells;
    out[at] = size * (column + (u[1] as number)) - extent;
    out[at + 1] = size * (row + (u[2] as number)) - extent;
  },
  density({ cells, extent }) {
    const size = (2 * extent) / cells;
    const dark = 1 / (Math.ceil(cells ** 2 / 2) * size * size);
    return (x, y) => {
      const column = Math.floor((x + extent) / size);
      const row = Math.floor((y + extent) / size);
      const outside = Math.min(column, row) < 0 || Math.max(column, row) >= cells;
      return outside || (column + row) % 2 === 1 ? 0 : dark;
    };
  },
});
