import { piecesOf } from './curves.ts';

type Interval = readonly [low: number, high: number];

/** Rows a radius on which an area is added up: its error is some 10⁻⁴ of it. */
const ROWS = 8;

/** The part of the line at height y that lies within a radius of a segment: one interval, for that neighbourhood is convex. */
function within(x0: number, y0: number, x1: number, y1: number, radius: number, y: number): Interval | undefined {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const see = (x: number) => {
    low = Math.min(low, x);
    high = Math.max(high, x);
  };
  for (const [cx, cy] of [
    [x0, y0],
    [x1, y1],
  ] as const) {
    const squared = radius * radius - (y - cy) ** 2;
    if (squared >= 0) {
      see(cx - Math.sqrt(squared));
      see(cx + Math.sqrt(squared));
    }
  }
  const [dx, dy] = [x1 - x0, y1 - y0];
  const long = Math.hypot(dx, dy);
  // The two sides of the strip.
  for (const side of [-radius, radius]) {
    const share = (y - y0 - (side * dx) / long) / dy;
    if (share >= 0 && share <= 1) see(x0 - (side * dy) / long + share * dx);
  }
  return low <= high ? [low, high] : undefined;
}

function unionOf(intervals: Interval[]): number {
  intervals.sort((a, b) => a[0] - b[0]);
  let [sum, end] = [0, Number.NEGATIVE_INFINITY];
  for (const [low, high] of intervals) {
    if (high <= end) continue;
    sum += high - Math.max(low, end);
    end = high;
  }
  return sum;
}

/** Area of what lies within a radius of a polyline. */
export function tubeArea(points: ArrayLike<number>, radius: number): number {
  const pitch = radius / ROWS;
  const rows = new Map<number, Interval[]>();
  for (let i = 2; i < points.length; i += 2) {
    const [x0, y0, x1, y1] = [0, 1, 2, 3].map((k) => points[i - 2 + k]) as [number, number, number, number];
    const last = (Math.max(y0, y1) + radius) / pitch;
    for (let row = Math.ceil((Math.min(y0, y1) - radius) / pitch - 0.5); row + 0.5 <= last; row++) {
      const part = within(x0, y0, x1, y1, radius, (row + 0.5) * pitch);
      if (!part) continue;
      const there = rows.get(row);
      if (there) there.push(part);
      else rows.set(row, [part]);
    }
  }
  let area = 0;
  for (const intervals of rows.values()) area += pitch * unionOf(intervals);
  return area;
}

/** The density is looked for at so many of the points. */
const LOOKS = 256;

/** The highest value, at any of some of the points, of their Gaussian kernel density. */
export function densityPeak(points: ArrayLike<number>, bandwidth: number): number {
  const n = points.length / 2;
  const scale = -0.5 / (bandwidth * bandwidth);
  let highest = 0;
  for (let look = 0; look < Math.min(LOOKS, n); look++) {
    const k = Math.floor((look * n) / Math.min(LOOKS, n));
    const [x, y] = [points[2 * k] as number, points[2 * k + 1] as number];
    let sum = 0;
    for (let i = 0; i < 2 * n; i += 2) {
      sum += Math.exp(scale * (((points[i] as number) - x) ** 2 + ((points[i + 1] as number) - y) ** 2));
    }
    highest = Math.max(highest, sum);
  }
  return highest / (2 * Math.PI * bandwidth * bandwidth * n);
}

/** Length of a polyline. */
export const lengthOf = (points: ArrayLike<number>): number => piecesOf(points).reduce((a, b) => a + b, 0);
