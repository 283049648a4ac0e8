/** A window on the plane: [x₀, x₁, y₀, y₁]. */
export type Bounds = readonly [number, number, number, number];

/** Points of an even grid that includes the bounds: resolution² × 2, row 0 at y₀. */
export function gridPoints([x0, x1, y0, y1]: Bounds, resolution: number): Float32Array {
  const points = new Float32Array(2 * resolution * resolution);
  const [dx, dy] = [(x1 - x0) / (resolution - 1), (y1 - y0) / (resolution - 1)];
  let at = 0;
  for (let row = 0; row < resolution; row++) {
    for (let column = 0; column < resolution; column++) {
      points[at++] = x0 + column * dx;
      points[at++] = y0 + row * dy;
    }
  }
  return points;
}
