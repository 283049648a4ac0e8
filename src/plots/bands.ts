import { createTracer, traceLevels } from './contour.ts';
import { bandColour, createFieldPainter, type FieldPainter } from './field.ts';
import type { Levels } from './levels.ts';
import { css } from './palette.ts';

/** Below any value of a field, so that every contour is closed along the border. */
const OUTSIDE = -1e30;

/** The field within a ring of nodes that lie below everything. */
function ringed(field: ArrayLike<number>, n: number): Float64Array {
  const m = n + 2;
  const out = new Float64Array(m * m).fill(OUTSIDE);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) out[(j + 1) * m + i + 1] = field[j * n + i] as number;
  }
  return out;
}

/** The corners of a line: without points that come twice, or lie straight between others along an axis, as on the border. */
function cornersOf(points: Float32Array, length: number): [x: number, y: number][] {
  const corners: [number, number][] = [];
  for (let k = 0; k < length; k++) {
    const [x, y] = [points[2 * k] as number, points[2 * k + 1] as number];
    const [a, b] = [corners.at(-2), corners.at(-1)];
    if (b && b[0] === x && b[1] === y) continue;
    if (a && b && ((a[0] === b[0] && b[0] === x) || (a[1] === b[1] && b[1] === y))) corners.pop();
    corners.push([x, y]);
  }
  return corners;
}

/** The edges between bands of different colours: beyond low and high there is but one. */
export function bandEdges({ low, high, step }: Levels): number[] {
  const first = Math.floor(low / step);
  const last = Math.floor(high / step) + 1;
  return Array.from({ length: last - first + 1 }, (_, k) => (first + k) * step);
}

/**
 * Paints a field's bands as areas, one over the other from low to high, where the
 * usual painter needs pixels: for files that are to stay sharp at any size.
 */
export function createBandPainter(): FieldPainter {
  return {
    fill(context, viewport, palette, field, n, levels) {
      const [x0, x1, y0, y1] = viewport.bounds;
      const [left, bottom] = [viewport.x(x0), viewport.y(y0)];
      const [wide, high] = [viewport.scale * (x1 - x0), viewport.scale * (y1 - y0)];
      const place = (at: number, length: number) => (length * Math.min(n - 1, Math.max(0, at - 1))) / (n - 1);
      const tracer = createTracer(n + 2);
      const values = ringed(field, n);
      const colour = bandColour(levels.step, levels, palette);
      const paint = (value: number) => {
        context.fillStyle = css(colour(value));
      };
      const edges = bandEdges(levels);
      paint((edges[0] as number) - levels.step / 2);
      context.fillRect(left, bottom - high, wide, high);
      for (const edge of edges) {
        context.beginPath();
        // Shifted, so that the edge is the only whole number of steps in reach.
        const shifted = values.map((value) => value - edge);
        traceLevels(tracer, shifted, levels.step, 0, 0, (points, length) => {
          cornersOf(points, length).forEach(([x, y], k) => {
            const at = [left + place(x, wide), bottom - place(y, high)] as const;
            if (k === 0) context.moveTo(...at);
            else context.lineTo(...at);
          });
          context.closePath();
        });
        paint(edge + levels.step / 2);
        context.fill('evenodd');
      }
    },
    lines: createFieldPainter().lines,
  };
}
