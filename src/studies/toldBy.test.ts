import { expect, it } from 'vitest';
import { toldBy } from './toldBy.ts';

it.each([
  [0.5, 0.11763175],
  [1, 0.19898643],
  [3, 0.14793188],
  [6, 0.00622662],
])('at a distance of %d the best discriminator tells twice the published slope of JS', (theta, slope) => {
  const found = toldBy.find({ theta, sharpness: 1, shift: 0 }, 1);
  expect(found.told).toBeCloseTo(2 * slope, 7);
  expect(found.told).toBe(found.best);
  expect(found.off).toBe(0);
});

it('another discriminator tells the slope of its own mean of log(1 − D)', () => {
  const at = { theta: 1.3, sharpness: 0.7, shift: -0.4 };
  // Trapezoids over x, of log(1 − D) for the D at θ while the points move by ±h.
  const mean = (moved: number) => {
    let sum = 0;
    for (let k = -4000; k <= 4000; k++) {
      const z = k / 500;
      const logit = at.sharpness * (at.theta ** 2 / 2 - at.theta * (at.theta + moved + z)) + at.shift;
      sum += (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * Math.log(1 / (1 + Math.exp(logit)));
    }
    return sum / 500;
  };
  expect(toldBy.find(at, 1).told).toBeCloseTo((mean(1e-4) - mean(-1e-4)) / 2e-4, 6);
});
