import { wasserstein } from '../divergences/wasserstein.ts';
import { boxMuller, fillNormal, fourUniforms, inDisc } from '../math/draws.ts';

interface Asked {
  /** N(0, size² I), or uniform on a disc of radius `size`. */
  readonly noise: 'gaussian' | 'disc';
  readonly size: number;
  /** Standard deviation of X in each coordinate, from which W takes its points. */
  readonly spread: number;
  /** Mean of the noise, along x. */
  readonly drift: number;
  readonly points: number;
}

export interface Displaced {
  /** X and X + ε, n × 2 each. */
  readonly real: Float64Array;
  readonly noised: Float64Array;
  /** Between the points and the same points with noise, and between one point, as many times, and its noised copies. */
  readonly wasserstein: number;
  readonly ofOnePoint: number;
  /** Mean ‖ε‖ and root of mean ‖ε‖², over these points and over DRAWS others. */
  readonly meanNorm: number;
  readonly root: number;
  readonly drawnMeanNorm: number;
  readonly drawnRoot: number;
}

export const DRAWS = 4096;

function drawNoise({ noise, size, drift }: Asked, seed: number, count: number, substep: number) {
  const place = noise === 'gaussian' ? boxMuller : inDisc;
  const [uniforms, out] = [new Float64Array(4), new Float64Array(2 * count)];
  for (let k = 0; k < count; k++) {
    fourUniforms({ seed, stream: 'realNoise', iteration: 0, substep }, k, uniforms);
    const [u, v] = uniforms as unknown as [number, number];
    place(u, v, out, 2 * k);
  }
  return out.map((entry, k) => size * entry + (k % 2 === 0 ? drift : 0));
}

function momentsOf(noise: Float64Array): readonly [meanNorm: number, root: number] {
  let [norms, squares] = [0, 0];
  for (let k = 0; k < noise.length; k += 2) {
    const norm = Math.hypot(noise[k] as number, noise[k + 1] as number);
    norms += norm;
    squares += norm * norm;
  }
  return [(2 * norms) / noise.length, Math.sqrt((2 * squares) / noise.length)];
}

/** How far noise carries points, and how far that is by W (Arjovsky & Bottou 2017, Lemma 4). */
export function displaced(at: Asked, seed: number): Displaced {
  const noise = drawNoise(at, seed, at.points, 0);
  const places = new Float64Array(noise.length);
  fillNormal({ seed, stream: 'real', iteration: 0, substep: 0 }, places);
  const real = places.map((entry) => at.spread * entry);
  const noised = real.map((entry, k) => entry + (noise[k] as number));
  const [meanNorm, root] = momentsOf(noise);
  const [drawnMeanNorm, drawnRoot] = momentsOf(drawNoise(at, seed, DRAWS, 1));
  return {
    real,
    noised,
    wasserstein: wasserstein(real, noised).value,
    ofOnePoint: wasserstein(new Float64Array(noise.length), noise).value,
    meanNorm,
    root,
    drawnMeanNorm,
    drawnRoot,
  };
}
