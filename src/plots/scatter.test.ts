import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillNormal } from '../math/draws.ts';
import { absurdNumbers } from './absurd.test-kit.ts';
import { palette, recorder } from './recorder.test-kit.ts';
import { drawSamples } from './scatter.ts';
import { fitViewport } from './viewport.ts';

const SIDE = 620;
const viewport = fitViewport([-3, 3, -3, 3], SIDE, SIDE);

/** 64 points around one, `spread` wide in data units. */
function cluster(stream: 'displayReal' | 'displayLatent', spread: number): Float64Array {
  const points = new Float64Array(128);
  fillNormal({ seed: 3, stream, iteration: 0, substep: 0 }, points);
  return points.map((value) => 1 + spread * value);
}

/** Which share of a picture's marked pixels each colour has in the end: discs and rings laid over one another. */
function shares(real: ArrayLike<number>, generated: ArrayLike<number>) {
  const pixels = new Map<number, string>();
  let [fillStyle, strokeStyle, lineWidth] = ['', '', 0];
  let arcs: [number, number, number][] = [];
  const paint = (colour: string, inner: (radius: number) => number, outer: (radius: number) => number) => {
    for (const [x, y, radius] of arcs) {
      const reach = Math.ceil(outer(radius));
      for (let j = Math.floor(y) - reach; j <= y + reach; j++) {
        for (let i = Math.floor(x) - reach; i <= x + reach; i++) {
          const away = Math.hypot(i + 0.5 - x, j + 0.5 - y);
          if (away >= inner(radius) && away <= outer(radius)) pixels.set(j * SIDE + i, colour);
        }
      }
    }
  };
  const context = {
    set fillStyle(colour: string) {
      fillStyle = colour;
    },
    set strokeStyle(colour: string) {
      strokeStyle = colour;
    },
    set lineWidth(width: number) {
      lineWidth = width;
    },
    beginPath() {
      arcs = [];
    },
    moveTo() {},
    arc: (...circle: [number, number, number]) => arcs.push(circle),
    fill: () =>
      paint(
        fillStyle,
        () => 0,
        (radius) => radius,
      ),
    stroke: () =>
      paint(
        strokeStyle,
        (radius) => radius - lineWidth / 2,
        (radius) => radius + lineWidth / 2,
      ),
  } as unknown as CanvasRenderingContext2D;
  drawSamples(context, viewport, palette, real, generated);
  const all = [...pixels.values()];
  const share = (colour: string) => all.filter((painted) => painted === colour).length / all.length;
  return { real: share('real'), generated: share('generated') };
}

test('where generated samples coincide with real ones, both are seen', () => {
  // A mode of eight Gaussians: all its dots lie within two of their widths.
  const learnt = shares(cluster('displayReal', 0.0141), cluster('displayLatent', 0.02));
  expect(learnt.real).toBeGreaterThan(0.15);
  expect(learnt.generated).toBeGreaterThan(0.2);
});

test('a generator that has collapsed to a point among the real samples is seen', () => {
  expect(shares(cluster('displayReal', 0.03), new Float64Array(128).fill(1)).generated).toBeGreaterThan(0.1);
});

test('two equal points are a disc within a ring', () => {
  const both = shares([0, 0], [0, 0]);
  expect(both.real).toBeGreaterThan(0.2);
  expect(both.generated).toBeGreaterThan(0.4);
});

test('points far outside, or nowhere, cost nothing', () => {
  fc.assert(
    fc.property(fc.array(absurdNumbers, { maxLength: 40 }), (points) => {
      const { calls, context } = recorder();
      drawSamples(context, viewport, palette, points, points);
      expect(calls.length).toBeLessThanOrEqual(2 * points.length + 6);
      for (const [name, x, y] of calls) {
        if (name !== 'arc') continue;
        expect(Math.abs(x as number)).toBeLessThanOrEqual(2 * SIDE);
        expect(Math.abs(y as number)).toBeLessThanOrEqual(2 * SIDE);
      }
    }),
  );
});
