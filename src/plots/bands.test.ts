import { expect, test } from 'vitest';
import { bandEdges, createBandPainter } from './bands.ts';
import { bandColour } from './field.ts';
import { sampleGrid } from './gradient.ts';
import type { Levels } from './levels.ts';
import { css } from './palette.ts';
import { palette } from './recorder.test-kit.ts';
import { fitViewport } from './viewport.ts';

const n = 13;
const bounds = [-2, 2, -2, 2] as const;
const viewport = fitViewport(bounds, 120, 120);
const levels: Levels = { low: -1.1, high: 1.3, step: 0.5, previous: 0.5, fade: 1 };

type Polygon = (readonly [number, number])[];

/** A context that keeps the areas in the order in which they are painted. */
function painted(field: ArrayLike<number>): { colour: string; rings: Polygon[] }[] {
  const areas: { colour: string; rings: Polygon[] }[] = [];
  let rings: Polygon[] = [];
  const context = {
    fillStyle: '',
    beginPath() {
      rings = [];
    },
    moveTo: (x: number, y: number) => rings.push([[x, y]]),
    lineTo: (x: number, y: number) => rings.at(-1)?.push([x, y]),
    closePath() {},
    fillRect(x: number, y: number, w: number, h: number) {
      areas.push({
        colour: this.fillStyle,
        rings: [
          [
            [x, y],
            [x + w, y],
            [x + w, y + h],
            [x, y + h],
          ],
        ],
      });
    },
    fill(rule: string) {
      expect(rule).toBe('evenodd');
      areas.push({ colour: this.fillStyle, rings });
    },
  };
  createBandPainter().fill(context as unknown as CanvasRenderingContext2D, viewport, palette, field, n, levels);
  return areas;
}

/** How often a ray to the right meets the rings' sides: the even-odd rule. */
function isInside(rings: readonly Polygon[], x: number, y: number): boolean {
  let crossings = 0;
  for (const ring of rings) {
    ring.forEach(([x0, y0], k) => {
      const [x1, y1] = ring[(k + 1) % ring.length] as readonly [number, number];
      if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) crossings++;
    });
  }
  return crossings % 2 === 1;
}

/** A hill, a pit and a saddle, cut by the border. */
const field = Float32Array.from({ length: n * n }, (_, at) => {
  const [x, y] = [(at % n) / 3 - 1.9, Math.floor(at / n) / 3 - 2.13];
  return 1.9 * Math.exp(-((x - 1.3) ** 2) - y * y) - 1.7 * Math.exp(-((x + 1) ** 2) - (y - 1.1) ** 2) + 0.31 * x * y;
});

test('every place along the grid has the colour of its value’s band', () => {
  const areas = painted(field);
  const colour = bandColour(levels.step, levels, palette);
  const seen = new Set<string>();
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < 97; k++) {
      const x = -1.999 + (3.998 * k) / 96;
      const y = -2 + (4 * row) / (n - 1) + (row === n - 1 ? -1e-6 : 1e-6);
      const value = sampleGrid(field, n, bounds, x, y);
      // On an edge either colour will do.
      if (Math.abs(value / levels.step - Math.round(value / levels.step)) < 1e-3) continue;
      const top = areas.findLast(({ rings }) => isInside(rings, viewport.x(x), viewport.y(y)));
      expect(top?.colour, `f(${x}, ${y}) = ${value}`).toBe(css(colour(value)));
      seen.add(top?.colour ?? '');
    }
  }
  expect(seen.size).toBeGreaterThan(5);
});

test('beyond the span there is one colour on each side', () => {
  expect(bandEdges(levels)).toEqual([-1.5, -1, -0.5, 0, 0.5, 1, 1.5]);
  expect(bandEdges({ ...levels, low: 0, high: 1 })).toEqual([0, 0.5, 1, 1.5]);
  const flat = painted(new Float32Array(n * n).fill(9));
  expect(flat.at(-1)?.colour).toBe('rgb(0, 0, 250)');
  expect(painted(new Float32Array(n * n).fill(-9)).filter(({ rings }) => rings.length > 0)).toHaveLength(1);
});
