import { fillNormal, fillUniform } from '../math/draws.ts';

const at = (seed: number) => ({ seed, stream: 'measureReal', iteration: 0, substep: 0 }) as const;

/** n points of N(centre, σ²I), n × 2. */
export function normalPoints(seed: number, n: number, centre: readonly [number, number] = [0, 0], sigma = 1) {
  const out = new Float64Array(2 * n);
  fillNormal(at(seed), out);
  return out.map((z, i) => (centre[i % 2] as number) + sigma * z);
}

/** n uniforms on [0, 1). */
export function uniformValues(seed: number, n: number): Float64Array {
  const out = new Float64Array(n);
  fillUniform(at(seed), out);
  return out;
}

/** n standard normals. */
export function normalValues(seed: number, n: number): Float64Array {
  const out = new Float64Array(n);
  fillNormal(at(seed), out);
  return out;
}

export function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
