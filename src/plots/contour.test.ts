import { expect, test } from 'vitest';
import { createTracer, MOST_CROSSINGS, relief, traceLevels } from './contour.ts';

const n = 33;

function grid(f: (i: number, j: number) => number, size = n): Float32Array {
  return Float32Array.from({ length: size * size }, (_, k) => f(k % size, Math.floor(k / size)));
}

function lines(field: Float32Array, level: number, size = n): [number, number][][] {
  const found: [number, number][][] = [];
  traceLevels(createTracer(size), field, level, level, level, (points, length) =>
    found.push(Array.from({ length }, (_, k) => [points[2 * k] as number, points[2 * k + 1] as number])),
  );
  return found;
}

test('a plane’s level is one straight line from border to border', () => {
  const found = lines(
    grid((i, j) => 2 * i + 3 * j),
    47.5,
  );
  expect(found).toHaveLength(1);
  const [line = []] = found;
  for (const [x, y] of line) expect(Math.abs(2 * x + 3 * y - 47.5)).toBeLessThan(1e-4);
  const ends = [line[0], line.at(-1)].sort((a, b) => (a?.[0] ?? 0) - (b?.[0] ?? 0));
  expect(ends[0]?.[0]).toBe(0);
  expect(ends[1]?.[1]).toBe(0);
});

test('a paraboloid’s level is one closed circle of the right radius', () => {
  const found = lines(
    grid((i, j) => (i - 15.3) ** 2 + (j - 17.2) ** 2),
    100,
  );
  expect(found).toHaveLength(1);
  const [circle = []] = found;
  expect(circle.at(-1)).toEqual(circle[0]);
  // A chord of a parabola over one cell is at most 1/4 off in value, 1/(4·2r) in radius.
  for (const [x, y] of circle) expect(Math.abs(Math.hypot(x - 15.3, y - 17.2) - 10)).toBeLessThan(0.25 / 20 + 1e-4);
  let length = 0;
  for (let k = 1; k < circle.length; k++) {
    const [a, b] = [circle[k - 1], circle[k]] as [[number, number], [number, number]];
    length += Math.hypot(b[0] - a[0], b[1] - a[1]);
  }
  expect(Math.abs(length - 20 * Math.PI)).toBeLessThan(0.3);
});

test('every crossed edge is visited once, on a rough field with saddles', () => {
  const field = grid((i, j) => Math.sin(1.7 * i + 0.3) * Math.cos(2.1 * j + 0.9) + 0.1 * Math.sin(5 * i * j));
  const points = lines(field, 0.07).flatMap((line) => {
    const closed = line.length > 1 && line[0]?.[0] === line.at(-1)?.[0] && line[0]?.[1] === line.at(-1)?.[1];
    return closed ? line.slice(1) : line;
  });
  let crossed = 0;
  const above = (i: number, j: number) => (field[j * n + i] as number) >= Math.fround(0.07);
  for (let j = 0; j < n; j++)
    for (let i = 0; i < n; i++) {
      if (i + 1 < n && above(i, j) !== above(i + 1, j)) crossed++;
      if (j + 1 < n && above(i, j) !== above(i, j + 1)) crossed++;
    }
  expect(crossed).toBeGreaterThan(500);
  expect(points).toHaveLength(crossed);
});

test('a saddle goes by the mean of its corners', () => {
  // Corners 1, 0, 1, 0 (a, b, c, d): mean ½, so at 0.4 the low corners are cut off, at 0.6 the high ones.
  const saddle = Float32Array.of(1, 0, 0, 1);
  const near = (level: number) => lines(saddle, level, 2).map((line) => line.map(([x, y]) => x + y));
  for (const line of near(0.4)) expect(Math.abs((line[0] as number) - (line[1] as number))).toBeCloseTo(0.8, 5);
  for (const line of near(0.6)) expect(line[0]).toBeCloseTo(line[1] as number, 5);
});

test('cells with a value that isn’t finite carry no line', () => {
  const field = grid((i) => i);
  field[5 * n + 10] = Number.NaN;
  const found = lines(field, 10.5);
  expect(found).toHaveLength(2);
  for (const [x] of found.flat()) expect(x).toBe(10.5);
});

test('the levels of one field are independent: traced together they are what they are alone', () => {
  const field = grid((i, j) => Math.sin(0.3 * i) * 4 + Math.cos(0.2 * j) * 3);
  const together: number[][] = [];
  traceLevels(createTracer(n), field, 0.7, -3, 3, (points, length) => together.push([...points.slice(0, 2 * length)]));
  const alone: number[][] = [];
  for (let k = -4; k <= 4; k++) {
    const own = (points: Float32Array, length: number) => alone.push([...points.slice(0, 2 * length)]);
    traceLevels(createTracer(n), field, 0.7, 0.7 * (k - 0.5), 0.7 * (k + 0.5), own);
  }
  expect(alone.length).toBeGreaterThan(12);
  expect(together).toEqual(alone);
});

test('lines stay few, whatever the step', () => {
  const rough = grid((i, j) => Math.sin(12.9898 * i * j + 78.233 * i) * 1e5);
  let [segments, count] = [0, 0];
  traceLevels(createTracer(n), rough, 1e-3, -1e5, 1e5, (_, length) => {
    segments += length - 1;
    count++;
  });
  expect(segments).toBeGreaterThan(MOST_CROSSINGS / 2);
  // A saddle has two.
  expect(segments).toBeLessThanOrEqual(2 * MOST_CROSSINGS);
  expect(count).toBeGreaterThan(0);
});

test('relief is what lines a unit apart cross', () => {
  const field = grid((i, j) => 1.3 * i + 0.4 * j + 0.21);
  let crossings = 0;
  traceLevels(createTracer(n), field, 1, -1, 60, (_, length) => {
    crossings += length - 1;
  });
  expect(crossings / relief(field, n, -1, 60)).toBeCloseTo(1, 1);
  expect(relief(field, n, 1000, 2000)).toBe(0);
});
