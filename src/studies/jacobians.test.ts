import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { fillNormal } from '../math/draws.ts';
import { jacobians } from './jacobians.ts';
import { randomNetwork } from './randomNetwork.ts';

const usual = defaults(jacobians.parameters) as Parameters<typeof jacobians.find>[0];

it('has the spectrum of differences of the network itself', () => {
  const at = { ...usual, latent: 2, dimension: 2, width: 9 };
  const network = randomNetwork({ ...at, inputs: 2, outputs: 2 }, 5);
  const draws = new Float64Array(6);
  fillNormal({ seed: 5, stream: 'measureLatent', iteration: 0, substep: 0 }, draws);
  const z = draws.subarray(0, 2);
  const moved = (k: number, by: number) =>
    network.map([0, 1].map((i) => (z[i] as number) + by * (draws[2 * k + i] as number)));
  const [a, b] = [1, 2].map((k) => {
    const [up, down] = [moved(k, 1e-5), moved(k, -1e-5)];
    return up.map((value, i) => (value - (down[i] as number)) / 2e-5);
  }) as [Float64Array, Float64Array];
  const squares = [...a, ...b].reduce((sum, value) => sum + value * value, 0);
  const determinant = Math.abs((a[0] as number) * (b[1] as number) - (a[1] as number) * (b[0] as number));
  // σ₁² + σ₂² and σ₁σ₂ make their quotient.
  const quotient = squares / determinant;
  const share = jacobians.find(at, 5).values[1] as number;
  expect(share + 1 / share).toBeCloseTo(quotient, 5);
});

it('has the rank of the latent space, or of a narrower layer', () => {
  const rank = (given: object) => jacobians.find({ ...usual, ...given }, 3).rank;
  expect(rank({})).toBe(4);
  expect(rank({ latent: 7 })).toBe(7);
  expect(rank({ latent: 7, width: 3 })).toBe(3);
  expect(rank({ latent: 16, dimension: 5, width: 64 })).toBe(5);
});
