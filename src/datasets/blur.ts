import { boxMuller } from '../math/draws.ts';

const noise = new Float64Array(2);

/** Writes (x, y) plus Gaussian noise of standard deviation σ, made from the uniforms u[2] and u[3], to `out[at…]`. */
export function blurred(x: number, y: number, sigma: number, u: Float64Array, out: Float64Array, at: number): void {
  boxMuller(u[2] as number, u[3] as number, noise, 0);
  out[at] = x + sigma * (noise[0] as number);
  out[at + 1] = y + sigma * (noise[1] as number);
}
