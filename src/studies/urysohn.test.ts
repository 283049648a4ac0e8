import { expect, it } from 'vitest';
import { step, urysohn } from './urysohn.ts';

const shapes = ['lines', 'discs', 'arc'] as const;

it('steps smoothly: its slope is that of its values, 2 at the most and half way', () => {
  for (const t of [0.05, 0.2, 0.41, 0.5, 0.83]) {
    const difference = (step(t + 1e-6).value - step(t - 1e-6).value) / 2e-6;
    expect(step(t).slope).toBeCloseTo(difference, 6);
    expect(step(t).value + step(1 - t).value).toBeCloseTo(1, 14);
    expect(step(t).slope).toBeLessThanOrEqual(2);
  }
  expect(step(0.5)).toEqual({ value: 0.5, slope: 2 });
  for (const t of [-1, 0, 1e-300, 1e-3, 1 - 1e-3, 1, 7]) expect(step(t).slope).toBeGreaterThanOrEqual(0);
});

it.each(shapes)('%s: the sets lie as far apart as is said', (shape) => {
  const { real, generated } = urysohn.find({ shape, gap: 0.3, sigma: 0 }, 7);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < real.length; i += 2) {
    for (let j = 0; j < generated.length; j += 2) {
      const [dx, dy] = [
        (real[i] as number) - (generated[j] as number),
        (real[i + 1] as number) - (generated[j + 1] as number),
      ];
      least = Math.min(least, Math.hypot(dx, dy));
    }
  }
  expect(least).toBeGreaterThanOrEqual(0.3 - 1e-12);
  expect(least).toBeLessThan(0.36);
});

it.each(shapes)('%s: the gradient is that of the values', (shape) => {
  const { value, slope } = urysohn.find({ shape, gap: 0.7, sigma: 0 }, 7);
  let steep = 0;
  for (const [x, y] of [
    [0.2, 0.1],
    [0.35, -0.4],
    [0.4, 0.05],
    [0.3, 1.1],
  ] as const) {
    const [dx, dy] = slope(x, y);
    expect(dx).toBeCloseTo((value(x + 1e-6, y) - value(x - 1e-6, y)) / 2e-6, 5);
    expect(dy).toBeCloseTo((value(x, y + 1e-6) - value(x, y - 1e-6)) / 2e-6, 5);
    steep = Math.max(steep, Math.hypot(dx, dy));
  }
  expect(steep).toBeGreaterThan(1);
});

it('is told apart no more under noise', () => {
  const { loss, atGenerated, passedOn } = urysohn.find({ shape: 'discs', gap: 0.3, sigma: 0.4 }, 7);
  expect(loss).toBeLessThan(-0.05);
  expect(Math.max(...atGenerated.slopes)).toBeGreaterThan(0.1);
  expect(passedOn).toBeGreaterThan(0);
});
