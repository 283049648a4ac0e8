import { describe, expect, it } from 'vitest';
import { presetExperiment } from '../experiment/presets.ts';
import { fillNormal } from '../math/draws.ts';
import { compareFirst, predictGradient, sampleVariance } from './firstGradients.ts';

describe('predictGradient', () => {
  it('is 0 for a saturating loss without noise', () => {
    expect(predictGradient(presetExperiment('lines-js'), 0.7)?.value).toBe(0);
  });

  it('is 1 + |θ|/2λ with the sign of θ under the penalty', () => {
    const wgan = presetExperiment('lines-w');
    const at = (theta: number, lambda: number) =>
      predictGradient({ ...wgan, constraint: { ...wgan.constraint, lambda } }, theta)?.value;
    expect(at(1, 0.1)).toBeCloseTo(6, 12);
    expect(at(-1.5, 1)).toBeCloseTo(-1.75, 12);
  });

  it('is twice the slope of JS under noise: .9585 at θ = 1, σ = .4, odd in θ', () => {
    const noisy = presetExperiment('lines-noise');
    expect(predictGradient(noisy, 1)?.value).toBeCloseTo(0.9585, 3);
    expect(predictGradient(noisy, -1)?.value).toBeCloseTo(-0.9585, 3);
  });

  it('says nothing at θ = 0, nor of losses it has no law for', () => {
    expect(predictGradient(presetExperiment('lines-w'), 0)).toBeUndefined();
    expect(predictGradient({ ...presetExperiment('lines-js'), objective: 'hinge' }, 1)).toBeUndefined();
  });
});

describe('compareFirst', () => {
  it('follows θ down the gradients it is given', () => {
    const wgan = presetExperiment('lines-w');
    const experiment = {
      ...wgan,
      constraint: { ...wgan.constraint, lambda: 0.5 },
      generatorOptimizer: { ...wgan.generatorOptimizer, rate: 0.1 },
    };
    // From θ = 1 with slopes 2, 1, 2, 1, 2: θ = 1, .8, .7, .5, .4 and theory 1 + θ.
    const found = compareFirst(experiment, [2, 1, 2, 1, 2, 9]);
    expect(found?.measured).toBeCloseTo(1.6, 12);
    expect(found?.prediction.value).toBeCloseTo(1 + (1 + 0.8 + 0.7 + 0.5 + 0.4) / 5, 12);
  });

  it('waits for enough of them', () => {
    expect(compareFirst(presetExperiment('lines-w'), [1, 1, 1, 1])).toBeUndefined();
  });
});

describe('the scatter under noise', () => {
  it.each([
    [1, 0.4],
    [-1, 0.25],
    [0.3, 1],
    [2, 0.5],
  ])('is that of samples at the best discriminator: θ = %d, σ = %d', (theta, sigma) => {
    const normals = new Float64Array(400_000);
    fillNormal({ seed: 5, stream: 'real', iteration: 0, substep: 0 }, normals);
    let [sum, squares] = [0, 0];
    for (const normal of normals) {
      const x = theta + sigma * normal;
      const density = (at: number) => Math.exp(-((x - at) ** 2) / (2 * sigma ** 2));
      const best = density(0) / (density(0) + density(theta));
      // d/dx log(1 − D*) = D*·(log p_g/p_r)′.
      const part = (best * theta) / sigma ** 2;
      sum += part;
      squares += part * part;
    }
    const mean = sum / normals.length;
    const variance = squares / normals.length - mean * mean;
    const noisy = { ...presetExperiment('lines-noise'), noise: { ...presetExperiment('lines-noise').noise, sigma } };
    const value = predictGradient(noisy, theta)?.value ?? Number.NaN;
    expect(Math.abs(mean / value - 1)).toBeLessThan(0.02);
    expect(Math.abs(sampleVariance(value, theta, sigma) / variance - 1)).toBeLessThan(0.04);
  });
});
