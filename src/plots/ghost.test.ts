import { expect, test } from 'vitest';
import { createChart } from './chart.ts';
import { drawGhost, drawUprights, reaching } from './ghost.ts';
import { palette, picture, wordsOf } from './recorder.test-kit.ts';

const chart = createChart({ width: 300, height: 160, left: 40, right: 60, x: [0, 100], y: [0, 10] });
const curve = { label: '', colour: 'js', x: [0, 20, 50, 90], y: [1, 4, 9, 16], length: 4, dash: [7, 4] } as const;

test('a ghost is one faint line in the curve’s own colour and dash, and leaves the context as it was', () => {
  const drawn = picture((context) => drawGhost(context, chart, palette, curve));
  expect(drawn).toContain('setLineDash 7 4');
  expect(drawn).toMatch(/stroke +\[js, 1\.8, α 0\.4\]/);
  expect(drawn.trimEnd().split('\n').at(-1)).toBe('setLineDash');
  expect(drawn.match(/lineTo/g)).toHaveLength(3);
  const noisy = picture((context) => drawGhost(context, chart, palette, { ...curve, noisy: true, y: [1, 4, 9, NaN] }));
  expect(noisy.match(/lineTo/g)).toHaveLength(2);
});

test('as much of a curve is before as lies before', () => {
  expect([-1, 0, 19, 20, 1000].map((at) => reaching(curve, at))).toEqual([0, 1, 1, 2, 4]);
});

test('only the change under the crosshair is named, within the picture', () => {
  const long = 'The critic’s learning rate 0.001 → 0.0005, and a second one that no phone has room for';
  const uprights = [
    { x: 10, lines: ['λ 0.1 → 10', 'σ 0 → 1'] },
    { x: 80, lines: [long] },
    { x: 500, lines: ['beyond'] },
  ];
  const words = (cursor?: number) => wordsOf((context) => drawUprights(context, chart, palette, uprights, cursor));
  expect(words()).toEqual([]);
  expect(words(40)).toEqual([]);
  expect(words(11).map(({ text }) => text)).toEqual(['λ 0.1 → 10', 'σ 0 → 1']);
  const [named] = words(79);
  expect(named?.text).toBe(long);
  expect(named?.left).toBeGreaterThanOrEqual(chart.left);
  expect(named?.right).toBeLessThanOrEqual(chart.right);
  const marks = picture((context) => drawUprights(context, chart, palette, uprights, undefined)).match(/^stroke/gm);
  expect(marks).toHaveLength(2);
});
