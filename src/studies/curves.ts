/** The middles of the 4ⁿ equal squares of the unit square in the order in which Hilbert's curve of order n visits them (Hilbert 1891). */
export function hilbertCurve(order: number): Float64Array {
  const across = 2 ** order;
  const out = new Float64Array(2 * across * across);
  for (let d = 0; d < across * across; d++) {
    let [x, y, rest] = [0, 0, d];
    for (let s = 1; s < across; s *= 2) {
      const right = 1 & (rest >> 1);
      const up = 1 & (rest ^ right);
      if (up === 0) {
        if (right === 1) [x, y] = [s - 1 - x, s - 1 - y];
        [x, y] = [y, x];
      }
      x += s * right;
      y += s * up;
      rest >>= 2;
    }
    out[2 * d] = (x + 0.5) / across;
    out[2 * d + 1] = (y + 0.5) / across;
  }
  return out;
}

/** Bernoulli's lemniscate at n even times, once around; it goes through (0, 0) at a quarter and at three quarters of the way. */
export function lemniscate(n: number): Float64Array {
  const out = new Float64Array(2 * n);
  for (let k = 0; k < n; k++) {
    const t = (2 * Math.PI * k) / (n - 1);
    const scale = 1 / (1 + Math.sin(t) ** 2);
    out[2 * k] = scale * Math.cos(t);
    out[2 * k + 1] = scale * Math.sin(t) * Math.cos(t);
  }
  return out;
}

/** Length of each piece of a polyline. */
export function piecesOf(points: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: Math.max(0, points.length / 2 - 1) }, (_, i) =>
    Math.hypot(
      (points[2 * i + 2] as number) - (points[2 * i] as number),
      (points[2 * i + 3] as number) - (points[2 * i + 1] as number),
    ),
  );
}

/** n points at even distances along a polyline, its ends included. */
export function evenly(points: ArrayLike<number>, n: number): Float64Array {
  const pieces = piecesOf(points);
  const whole = pieces.reduce((a, b) => a + b, 0);
  const out = new Float64Array(2 * n);
  let [i, behind] = [0, 0];
  for (let k = 0; k < n; k++) {
    const at = (whole * k) / (n - 1);
    while (i < pieces.length - 1 && behind + (pieces[i] as number) < at) behind += pieces[i++] as number;
    const share = pieces[i] ? Math.min(1, (at - behind) / (pieces[i] as number)) : 0;
    for (const axis of [0, 1]) {
      const from = points[2 * i + axis] as number;
      out[2 * k + axis] = from + share * ((points[2 * i + 2 + axis] ?? from) - from);
    }
  }
  return out;
}

/** How often a polyline crosses the circle around a place. */
export function crossingsOfCircle(
  points: ArrayLike<number>,
  [x, y]: readonly [number, number],
  radius: number,
): number {
  let count = 0;
  let before: boolean | undefined;
  for (let i = 0; i < points.length; i += 2) {
    const inside = Math.hypot((points[i] as number) - x, (points[i + 1] as number) - y) < radius;
    if (before !== undefined && inside !== before) count += 1;
    before = inside;
  }
  return count;
}
