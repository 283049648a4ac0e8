import { add, grad, memory, mul, type Tensor, tensor1d, tidy } from '@tensorflow/tfjs-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { activationNames, activations } from '../../math/activations.ts';
import { applyActivation, differentiableActivation } from './activation.ts';
import { startBackend } from './backend.ts';
import './gradients.ts';
import { Literals } from './literals.ts';
import { wasmDirectory } from './node.ts';

/** No kink among them, both signs, far out and near 0. */
const points = [-9.5, -3.1, -1.7, -0.6, -0.02, 0.03, 0.5, 1.3, 2.9, 8.25];
const weights = [0.7, -1.3, 2.1, 0.4, -0.9, 1.6, -2.2, 0.8, 1.1, -0.5];

describe.each(['cpu', 'wasm'] as const)('activations on tfjs %s', (backend) => {
  let literals: Literals;
  beforeEach(async () => {
    await startBackend(backend, { tfjsWasm: wasmDirectory });
    literals = new Literals();
  });
  afterEach(() => literals.dispose());

  const read = (make: () => Tensor) => Array.from(tidy(make).dataSync());

  it.each(activationNames)('%s has the value, slope and curvature of its formula', (name) => {
    const apply = (x: Tensor) => differentiableActivation(name, x, literals);
    const x = tensor1d(points);
    const w = tensor1d(weights);
    const values = read(() => applyActivation(name, x, literals));
    const slopes = read(() => grad(apply)(x));
    // d/dx Σ (wᵢ·φ′(xᵢ) + xᵢ); the xᵢ, because tfjs refuses a gradient without any path, as of relu's φ′.
    const curvatures = read(() => grad((t) => add(mul(w, grad(apply)(t)), t))(x));
    // d/dx Σ wᵢ·φ(xᵢ)·φ′(xᵢ): both orders meet in one node.
    const mixed = read(() => grad((t) => mul(w, mul(apply(t), grad(apply)(t))))(x));
    points.forEach((point, i) => {
      const { value, slope, curvature } = activations[name];
      const weight = weights[i] as number;
      expect(values[i]).toBeCloseTo(value(point), 5);
      expect(slopes[i]).toBeCloseTo(slope(point), 5);
      expect(curvatures[i]).toBeCloseTo(weight * curvature(point) + 1, 5);
      expect(mixed[i]).toBeCloseTo(weight * (slope(point) ** 2 + value(point) * curvature(point)), 4);
    });
  });

  it.each(activationNames)('%s: the second derivative is the difference quotient of the first', (name) => {
    const h = 1e-2;
    const apply = (x: Tensor) => differentiableActivation(name, x, literals);
    const at = (offset: number) => read(() => grad(apply)(tensor1d(points.map((p) => p + offset))));
    const [above, below] = [at(h), at(-h)];
    const exact = read(() => grad((t) => add(grad(apply)(t), t))(tensor1d(points)));
    points.forEach((_, i) => {
      const quotient = ((above[i] as number) - (below[i] as number)) / (2 * h);
      expect(Math.abs((exact[i] as number) - 1 - quotient)).toBeLessThan(2e-4);
    });
  });

  it('leaves no tensor behind', () => {
    const x = tensor1d(points);
    const work = () =>
      tidy(() => grad((t) => grad((s) => differentiableActivation('silu', s, literals))(t))(x)).dispose();
    work();
    const before = memory().numTensors;
    work();
    expect(memory().numTensors).toBe(before);
  });
});
