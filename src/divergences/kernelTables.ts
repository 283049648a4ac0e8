/**
 * The Gaussian factors of n points at the centres of a row of cells: entry
 * [i·n + k] is exp(−½((i − at[k])/h)²) where point k is within `reach` of
 * cell i, else 0. All in cell units.
 */
export function nearTable(at: Float64Array, h: number, cells: number, reach: number): Float64Array {
  const n = at.length;
  const values = new Float64Array(cells * n);
  for (let k = 0; k < n; k++) {
    const centre = at[k] as number;
    const last = Math.min(cells - 1, Math.floor(centre + reach));
    for (let i = Math.max(0, Math.ceil(centre - reach)); i <= last; i++) {
      const distance = i - centre;
      values[i * n + k] = Math.exp((-0.5 * distance * distance) / (h * h));
    }
  }
  return values;
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

/**
 * All products Σₖ a[i, k]·b[j, k], row-major in j, over the points whose x is
 * within `reach` of i. Two columns and two rows at a time, so that every
 * number loaded is used twice.
 *
 * @param x ascending, in cell units
 */
export function tableProducts(
  a: Float64Array,
  b: Float64Array,
  x: Float64Array,
  cells: number,
  reach: number,
): Float64Array {
  const n = x.length;
  const sums = new Float64Array(cells * cells);
  let from = 0;
  let to = 0;
  for (let i = 0; i < cells; i += 2) {
    const nextI = Math.min(i + 1, cells - 1);
    while (from < n && (x[from] as number) < i - reach) from++;
    while (to < n && (x[to] as number) <= nextI + reach) to++;
    for (let j = 0; j < cells; j += 2) {
      const nextJ = Math.min(j + 1, cells - 1);
      let sum00 = 0;
      let sum01 = 0;
      let sum10 = 0;
      let sum11 = 0;
      for (let k = from; k < to; k++) {
        const a0 = a[i * n + k] as number;
        const a1 = a[nextI * n + k] as number;
        const b0 = b[j * n + k] as number;
        const b1 = b[nextJ * n + k] as number;
        sum00 += a0 * b0;
        sum01 += a1 * b0;
        sum10 += a0 * b1;
        sum11 += a1 * b1;
      }
      sums[j * cells + i] = sum00;
      sums[j * cells + nextI] = sum01;
      sums[nextJ * cells + i] = sum10;
      sums[nextJ * cells + nextI] = sum11;
    }
  }
  return sums;
}
