/**
 * Squared distance of each cell of a columns × rows grid to the nearest seed, in cells: exact (Meijster, Roerdink & Hesselink
 * 2000). Infinite where there is no seed at all.
 * @param seeds columns × rows, not 0 where a seed is
 */
export function squaredDistances(seeds: Uint8Array, columns: number): Float64Array {
  const rows = seeds.length / columns;
  const far = columns + rows;
  const along = new Float64Array(seeds.length);
  for (let x = 0; x < columns; x++) {
    let gap = far;
    for (let y = 0; y < rows; y++) along[y * columns + x] = gap = seeds[y * columns + x] ? 0 : gap + 1;
    gap = far;
    for (let y = rows - 1; y >= 0; y--) {
      const i = y * columns + x;
      gap = seeds[i] ? 0 : gap + 1;
      along[i] = Math.min(gap, along[i] as number);
    }
  }
  const out = new Float64Array(seeds.length);
  for (let y = 0; y < rows; y++)
    lowerEnvelope(along.subarray(y * columns, (y + 1) * columns), far, out.subarray(y * columns));
  return out;
}

/** minₛ (x − s)² + g(s)² for each x of a row: parabolas, and where each is the lowest. */
function lowerEnvelope(g: Float64Array, far: number, out: Float64Array): void {
  const n = g.length;
  const owner = new Int32Array(n);
  const start = new Float64Array(n);
  let last = -1;
  for (let s = 0; s < n; s++) {
    if ((g[s] as number) >= far) continue;
    let from = Number.NEGATIVE_INFINITY;
    while (last >= 0) {
      const before = owner[last] as number;
      const rise = (g[s] as number) ** 2 - (g[before] as number) ** 2;
      from = (rise / (s - before) + s + before) / 2;
      if (from > (start[last] as number)) break;
      last -= 1;
      from = Number.NEGATIVE_INFINITY;
    }
    last += 1;
    owner[last] = s;
    start[last] = from;
  }
  for (let x = n - 1; x >= 0; x--) {
    while (last > 0 && (start[last] as number) > x) last -= 1;
    const s = owner[Math.max(0, last)] as number;
    out[x] = last < 0 ? Number.POSITIVE_INFINITY : (x - s) ** 2 + (g[s] as number) ** 2;
  }
}
