/** Cones of slope 1 over places of the plane. */
export interface Cones {
  /** n × 2. */
  readonly tips: ArrayLike<number>;
  /** How high each tip is. */
  readonly heights: ArrayLike<number>;
}

/** ‖z − pⱼ‖ + hⱼ at z = (x, y). */
export function coneAt({ tips, heights }: Cones, j: number, x: number, y: number): number {
  const [dx, dy] = [x - (tips[2 * j] as number), y - (tips[2 * j + 1] as number)];
  return Math.sqrt(dx * dx + dy * dy) + (heights[j] as number);
}

/** Which cone is the lowest at (x, y): the first of several; −1 of none. */
export function lowestCone(cones: Cones, x: number, y: number): number {
  let [lowest, least] = [-1, Number.POSITIVE_INFINITY];
  for (let j = 0; j < cones.heights.length; j++) {
    const value = coneAt(cones, j, x, y);
    if (value < least) [lowest, least] = [j, value];
  }
  return lowest;
}

/** The height of the lowest cone at n × 2 points, and its gradient there, n × 2: 0 at a tip, where it has none. */
export function onCones(cones: Cones, points: ArrayLike<number>): { f: Float64Array; slopes: Float64Array } {
  const f = new Float64Array(points.length / 2);
  const slopes = new Float64Array(points.length);
  for (let k = 0; k < f.length; k++) {
    const [x, y] = [points[2 * k] as number, points[2 * k + 1] as number];
    const j = lowestCone(cones, x, y);
    f[k] = coneAt(cones, j, x, y);
    const [dx, dy] = [x - (cones.tips[2 * j] as number), y - (cones.tips[2 * j + 1] as number)];
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length > 0) slopes.set([dx / length, dy / length], 2 * k);
  }
  return { f, slopes };
}
