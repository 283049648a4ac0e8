/**
 * The products of a dense layer over `rows` samples, W being m × n as in
 * the flat layout. Four terms are summed at a time: one pass over the output
 * row then serves four rows of the other factor, about twice as fast here.
 */

/** out (rows × n): the n numbers at `bias` in every row. */
export function setRows(parameters: Float64Array, bias: number, rows: number, n: number, out: Float64Array): void {
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < n; j++) out[r * n + j] = parameters[bias + j] as number;
  }
}

/** out (rows × n) += x (rows × m) · W. */
export function addProduct(
  x: Float64Array,
  parameters: Float64Array,
  weights: number,
  rows: number,
  m: number,
  n: number,
  out: Float64Array,
): void {
  for (let r = 0; r < rows; r++) {
    const to = r * n;
    let k = 0;
    for (; k + 3 < m; k += 4) {
      const from = r * m + k;
      const x0 = x[from] as number;
      const x1 = x[from + 1] as number;
      const x2 = x[from + 2] as number;
      const x3 = x[from + 3] as number;
      const w0 = weights + k * n;
      const w1 = w0 + n;
      const w2 = w1 + n;
      const w3 = w2 + n;
      for (let j = 0; j < n; j++) {
        out[to + j] =
          (out[to + j] as number) +
          (x0 * (parameters[w0 + j] as number) + x1 * (parameters[w1 + j] as number)) +
          (x2 * (parameters[w2 + j] as number) + x3 * (parameters[w3 + j] as number));
      }
    }
    for (; k < m; k++) {
      const factor = x[r * m + k] as number;
      const w = weights + k * n;
      for (let j = 0; j < n; j++) out[to + j] = (out[to + j] as number) + factor * (parameters[w + j] as number);
    }
  }
}

/** out (rows × m) = d (rows × n) · Wᵀ. */
export function timesTranspose(
  d: Float64Array,
  parameters: Float64Array,
  weights: number,
  rows: number,
  m: number,
  n: number,
  out: Float64Array,
): void {
  for (let r = 0; r < rows; r++) {
    const from = r * n;
    let k = 0;
    for (; k + 3 < m; k += 4) {
      const w0 = weights + k * n;
      const w1 = w0 + n;
      const w2 = w1 + n;
      const w3 = w2 + n;
      let [s0, s1, s2, s3] = [0, 0, 0, 0];
      for (let j = 0; j < n; j++) {
        const factor = d[from + j] as number;
        s0 += factor * (parameters[w0 + j] as number);
        s1 += factor * (parameters[w1 + j] as number);
        s2 += factor * (parameters[w2 + j] as number);
        s3 += factor * (parameters[w3 + j] as number);
      }
      const to = r * m + k;
      out[to] = s0;
      out[to + 1] = s1;
      out[to + 2] = s2;
      out[to + 3] = s3;
    }
    for (; k < m; k++) {
      const w = weights + k * n;
      let sum = 0;
      for (let j = 0; j < n; j++) sum += (d[from + j] as number) * (parameters[w + j] as number);
      out[r * m + k] = sum;
    }
  }
}

/** gradient (m × n at `weights`) += xᵀ · d, for x rows × m and d rows × n. */
export function addOuter(
  x: Float64Array,
  d: Float64Array,
  rows: number,
  m: number,
  n: number,
  gradient: Float64Array,
  weights: number,
): void {
  let r = 0;
  for (; r + 3 < rows; r += 4) {
    const d0 = r * n;
    const d1 = d0 + n;
    const d2 = d1 + n;
    const d3 = d2 + n;
    for (let k = 0; k < m; k++) {
      const x0 = x[r * m + k] as number;
      const x1 = x[(r + 1) * m + k] as number;
      const x2 = x[(r + 2) * m + k] as number;
      const x3 = x[(r + 3) * m + k] as number;
      const to = weights + k * n;
      for (let j = 0; j < n; j++) {
        gradient[to + j] =
          (gradient[to + j] as number) +
          (x0 * (d[d0 + j] as number) + x1 * (d[d1 + j] as number)) +
          (x2 * (d[d2 + j] as number) + x3 * (d[d3 + j] as number));
      }
    }
  }
  for (; r < rows; r++) {
    for (let k = 0; k < m; k++) {
      const factor = x[r * m + k] as number;
      const to = weights + k * n;
      for (let j = 0; j < n; j++) gradient[to + j] = (gradient[to + j] as number) + factor * (d[r * n + j] as number);
    }
  }
}

/** gradient (n at `bias`) += the sum of the rows of d (rows × n). */
export function addRows(d: Float64Array, rows: number, n: number, gradient: Float64Array, bias: number): void {
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < n; j++) gradient[bias + j] = (gradient[bias + j] as number) + (d[r * n + j] as number);
  }
}
