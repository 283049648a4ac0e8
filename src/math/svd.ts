/** Rotations below this share of two columns' norms are rounding. */
const PARALLEL = 1e-15;
const SWEEPS = 60;

/**
 * Singular values of a rows × columns matrix (row-major), the largest first: as many as it has columns. One-sided Jacobi
 * (Hestenes 1958): columns are turned in pairs until all are orthogonal; their lengths are the values, the smallest
 * accurate too.
 */
export function singularValues(matrix: ArrayLike<number>, columns: number): Float64Array {
  const rows = matrix.length / columns;
  const a = Array.from({ length: columns }, (_, j) =>
    Float64Array.from({ length: rows }, (_, i) => matrix[i * columns + j] as number),
  );
  let turned = true;
  for (let sweep = 0; turned && sweep < SWEEPS; sweep++) {
    turned = false;
    for (let p = 0; p < columns; p++) {
      for (let q = p + 1; q < columns; q++) turned = turn(a[p] as Float64Array, a[q] as Float64Array) || turned;
    }
  }
  return Float64Array.from(a, (column) => Math.hypot(...column))
    .sort()
    .reverse();
}

/** Turns two columns until they are orthogonal; false where they already were. */
function turn(u: Float64Array, v: Float64Array): boolean {
  let [uu, vv, uv] = [0, 0, 0];
  for (let i = 0; i < u.length; i++) {
    const [x, y] = [u[i] as number, v[i] as number];
    uu += x * x;
    vv += y * y;
    uv += x * y;
  }
  if (!(Math.abs(uv) > PARALLEL * Math.sqrt(uu * vv))) return false;
  const zeta = (vv - uu) / (2 * uv);
  const tangent = (zeta < 0 ? -1 : 1) / (Math.abs(zeta) + Math.hypot(1, zeta));
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = cosine * tangent;
  for (let i = 0; i < u.length; i++) {
    const [x, y] = [u[i] as number, v[i] as number];
    u[i] = cosine * x - sine * y;
    v[i] = sine * x + cosine * y;
  }
  return true;
}
