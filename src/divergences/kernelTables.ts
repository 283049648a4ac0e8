/** Writes the Gaussian factors of a point at `at` into `values`, those of the cells within `reach` of it; returns the first such cell and the last. */
function nearFactors(at: number, h: number, cells: number, reach: number, values: Float64Array): [number, number] {
  const first = Math.max(0, Math.ceil(at - reach));
  const last = Math.min(cells - 1, Math.floor(at + reach));
  for (let i = first; i <= last; i++) {
    const distance = i - at;
    values[i - first] = Math.exp((-0.5 * distance * distance) / (h * h));
  }
  return [first, last];
}

/**
 * Adds up the product kernels of n points at the centres of a square of cells, row-major in y: each over the cells within
 * `reach` of it in both coordinates. All in cell units.
 */
export function nearSums(x: Float64Array, y: Float64Array, h: number, cells: number, reach: number): Float64Array {
  const sums = new Float64Array(cells * cells);
  const [across, up] = [new Float64Array(cells), new Float64Array(cells)];
  for (let k = 0; k < x.length; k++) {
    const [left, right] = nearFactors(x[k] as number, h, cells, reach, across);
    const [low, high] = nearFactors(y[k] as number, h, cells, reach, up);
    for (let j = low; j <= high; j++) {
      const factor = up[j - low] as number;
      const row = j * cells + left;
      for (let i = 0; i <= right - left; i++) {
        sums[row + i] = (sums[row + i] as number) + (across[i] as number) * factor;
      }
    }
  }
  return sums;
}

/**
 * The factors of all points, divided at each cell by the largest, so that none
 * but the unimportant underflow. A cell's are made when they are first asked for.
 */
export interface ScaledTable {
  readonly values: Float64Array;
  /** Makes sure of cell i's factors and gives the logarithm of their divisor. */
  logScale(i: number): number;
}

export function scaledTable(at: Float64Array, h: number, cells: number): ScaledTable {
  const n = at.length;
  const values = new Float64Array(cells * n);
  const scales = new Float64Array(cells).fill(Number.NaN);
  const fill = (i: number) => {
    let nearest = Number.POSITIVE_INFINITY;
    for (let k = 0; k < n; k++) nearest = Math.min(nearest, Math.abs(i - (at[k] as number)));
    for (let k = 0; k < n; k++) {
      const distance = i - (at[k] as number);
      values[i * n + k] = Math.exp((0.5 * (nearest - distance) * (nearest + distance)) / (h * h));
    }
    scales[i] = (-0.5 * nearest * nearest) / (h * h);
  };
  return {
    values,
    logScale(i) {
      if (Number.isNaN(scales[i])) fill(i);
      return scales[i] as number;
    },
  };
}

/** Σₖ a[i, k]·b[j, k] over all n points. */
export function tableProduct(a: Float64Array, b: Float64Array, i: number, j: number, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += (a[i * n + k] as number) * (b[j * n + k] as number);
  return sum;
}
