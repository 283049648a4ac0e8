import { describe, expect, it } from 'vitest';
import { type ActivationName, activationNames, activations, LEAK, sigmoid, softplus } from './activations.ts';

// No point lies on the kink of the ReLU family.
const points = [-6.3, -2.2, -0.71, -0.013, 0.017, 0.64, 1.9, 5.4];

/** Central difference with one step of Richardson's extrapolation: error O(h⁴). */
function derivative(f: (a: number) => number, a: number): number {
  const h = 1e-3;
  const difference = (step: number) => (f(a + step) - f(a - step)) / (2 * step);
  return (4 * difference(h / 2) - difference(h)) / 3;
}

describe.each(activationNames)('%s', (name) => {
  const { value, slope, curvature } = activations[name];

  it.each(points)('has the derivatives of its values at %d', (a) => {
    expect(Math.abs(slope(a) - derivative(value, a))).toBeLessThan(1e-9);
    expect(Math.abs(curvature(a) - derivative(slope, a))).toBeLessThan(1e-9);
  });

  it.each(points)('has them at %d by its value there as well', (a) => {
    expect([slope(a, value(a)), curvature(a, value(a))]).toEqual([slope(a), curvature(a)]);
  });

  it('is finite for large arguments and keeps NaN', () => {
    for (const a of [-800, -40, 40, 800]) {
      for (const f of [value, slope, curvature]) expect(Number.isFinite(f(a))).toBe(true);
    }
    expect(value(Number.NaN)).toBeNaN();
  });
});

describe('values', () => {
  it.each<[ActivationName, number, number]>([
    ['relu', -0.7, 0],
    ['relu', 0.7, 0.7],
    ['leakyRelu', -0.7, -0.14],
    ['tanh', 0.5, 0.46211715726000974],
    ['softplus', 0.5, 0.9740769841801067],
    ['sigmoid', 0.5, 0.6224593312018546],
    ['elu', -0.7, Math.exp(-0.7) - 1],
    ['silu', 0.5, 0.3112296656009273],
  ])('%s(%d) = %d', (name, a, expected) => {
    expect(activations[name].value(a)).toBeCloseTo(expected, 14);
  });

  it('leak a fifth', () => {
    expect(LEAK).toBe(0.2);
    expect(activations.leakyRelu.slope(-3)).toBe(0.2);
  });
});

describe('sigmoid and softplus', () => {
  it('keep their digits where the naive forms lose them', () => {
    expect(sigmoid(-50)).toBeCloseTo(Math.exp(-50), 30);
    expect(sigmoid(-50) / Math.exp(-50)).toBeCloseTo(1, 14);
    expect(softplus(-50) / Math.exp(-50)).toBeCloseTo(1, 14);
    expect([softplus(1000), softplus(-1000), sigmoid(1000), sigmoid(-1000)]).toEqual([1000, 0, 1, 0]);
  });

  it('mirror: σ(−a) = 1 − σ(a), softplus(a) − softplus(−a) = a', () => {
    for (const a of points) {
      expect(sigmoid(-a)).toBeCloseTo(1 - sigmoid(a), 15);
      expect(softplus(a) - softplus(-a)).toBeCloseTo(a, 14);
    }
  });
});
