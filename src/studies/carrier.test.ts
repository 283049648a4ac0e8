import { expect, it } from 'vitest';
import { batchFor, scattered, small, vary } from '../engines/conformance/cases.ts';
import { generatorOf } from '../engines/reference/generator.ts';
import { network, shift } from './carrier.ts';

const experiment = vary(small, { latent: { kind: 'normal', dimension: 2 }, generator: { kind: 'mlp' } });
const parameters = Float64Array.from(scattered(experiment).generator);
const latent = Float64Array.from(batchFor(experiment).latent);
const rows = latent.length / 2;

/** ∂gₖ(zₙ)/∂θ by central differences, rows × 2 × parameters. */
function differences(): Float64Array[] {
  const NUDGE = 1e-6;
  const generator = generatorOf(experiment, rows);
  const at = (i: number, by: number) => {
    const moved = parameters.slice();
    moved[i] = (moved[i] as number) + by;
    const points = new Float64Array(2 * rows);
    generator.generate(moved, latent, rows, points);
    return points;
  };
  const columns = [...parameters.keys()].map((i) => {
    const [up, down] = [at(i, NUDGE), at(i, -NUDGE)];
    return up.map((value, k) => (value - (down[k] as number)) / (2 * NUDGE));
  });
  return Array.from({ length: 2 * rows }, (_, k) => Float64Array.from(columns, (column) => column[k] as number));
}

const square = (vector: ArrayLike<number>) => Array.from(vector).reduce((sum, value) => sum + value * value, 0);

it('carries gradients through a network as differences of its points do', () => {
  const jacobian = differences();
  const gradients = Float64Array.from({ length: 2 * rows }, (_, i) => Math.sin(3 * i + 1) * (1 + i / 7));
  const parts = Array.from({ length: rows }, (_, n) =>
    (jacobian[2 * n] as Float64Array).map(
      (x, i) =>
        x * (gradients[2 * n] as number) + (jacobian[2 * n + 1]?.[i] as number) * (gradients[2 * n + 1] as number),
    ),
  );
  const sum = parts.reduce((a, b) => a.map((value, i) => value + (b[i] as number)));
  const norm = Math.sqrt(square(sum)) / rows;
  const squares = parts.reduce((total, part) => total + square(part), 0) / rows;
  const through = network(experiment, parameters, latent);
  const found = through.carry(gradients);
  expect(found.norm / norm).toBeCloseTo(1, 7);
  expect(found.deviation / Math.sqrt(squares - norm * norm)).toBeCloseTo(1, 7);
  const sensitivity = Math.sqrt(jacobian.reduce((total, row) => total + square(row), 0) / rows);
  expect(through.sensitivity / sensitivity).toBeCloseTo(1, 7);
});

it('puts its points where the engines put them', () => {
  const points = new Float64Array(2 * rows);
  generatorOf(experiment, rows).generate(parameters, latent, rows, points);
  expect(network(experiment, parameters, latent).points).toEqual(points);
});

it('shifts along x', () => {
  const { norm, deviation } = shift.carry(Float64Array.of(0.3, -0.4, 1.2, 0.5, -2.7, 1.5));
  expect(norm).toBeCloseTo(0.4, 12);
  expect(deviation).toBeCloseTo(Math.sqrt((0.7 ** 2 + 1.6 ** 2 + 2.3 ** 2) / 3), 12);
});
