/** Points on the plane: n × 2, row-major. */
export type PointArray = Float32Array | Float64Array;

export function pointCount(points: PointArray): number {
  return points.length >>> 1;
}

/** The first `count` points, or all where there are fewer; a view, not a copy. */
export function firstPoints(points: PointArray, count: number): PointArray {
  return points.subarray(0, 2 * Math.min(count, pointCount(points)));
}

/** `count` points evenly spaced in order of index: deterministic, and fair to a sorted list. */
export function thinned(points: PointArray, count: number): PointArray {
  const n = pointCount(points);
  if (count >= n) return points;
  const out = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const from = 2 * Math.floor((i * n) / count);
    out[2 * i] = points[from] as number;
    out[2 * i + 1] = points[from + 1] as number;
  }
  return out;
}
