/** A grid of values, row by row from the lowest, NaN where there is none. */
export interface HeatGrid {
  readonly values: ArrayLike<number>;
  readonly columns: number;
  readonly rows: number;
}

/** More cells a side than this are finer than a picture shows. */
const MOST = 128;

/** The same grid in at most 128 × 128 cells: each the mean of the numbers in its block, NaN where it holds none. */
export function coarsened(grid: HeatGrid): HeatGrid {
  const { values, columns, rows } = grid;
  const [across, up] = [Math.max(1, Math.ceil(columns / MOST)), Math.max(1, Math.ceil(rows / MOST))];
  if (across === 1 && up === 1) return grid;
  const size = { columns: Math.ceil(columns / across), rows: Math.ceil(rows / up) };
  const means = new Float64Array(size.columns * size.rows);
  const counts = new Uint32Array(means.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column] as number;
      if (Number.isNaN(value)) continue;
      const block = Math.floor(row / up) * size.columns + Math.floor(column / across);
      const count = (counts[block] as number) + 1;
      counts[block] = count;
      // A running mean: a sum of large values may be infinite.
      const mean = means[block] as number;
      means[block] = value === mean ? mean : mean + (value / count - mean / count);
    }
  }
  return { ...size, values: means.map((mean, block) => (counts[block] === 0 ? Number.NaN : mean)) };
}
