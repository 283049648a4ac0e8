import { choice, number, type ValueOf } from '../fields/field.ts';
import { boxMuller, fourUniforms } from '../math/draws.ts';
import { once } from '../math/once.ts';
import { integrate } from '../math/quadrature.ts';
import { normalCdf, normalPdf } from '../math/special.ts';
import { exact } from './study.ts';

const parameters = {
  /** Standard deviation of the noise in each coordinate. */
  sigma: number(0.1, 1, 0.3),
  /** Drawn apart from X, or made from it: one uniform then decides both. */
  noise: choice(['independent', 'tied'], 'independent'),
} as const;

type At = ValueOf<typeof parameters>;

export interface NoisedSegment {
  /** Largest difference between the closed form and the mean of the kernel over the segment, times σ². */
  readonly difference: number;
  /** Of the closed form over the plane. */
  readonly mass: number;
  readonly cells: number;
  /** Σ (count − expected)²/expected of the samples over the cells, whose probabilities the closed form gives. */
  chiSquare(): number;
  /** The first SHOWN of them, × 2: as many as can follow a hand. */
  samples(): Float64Array;
}

/** Density of X + ε, X uniform on {0} × [0, 1] and ε ~ N(0, σ²I). */
export function densityOf(sigma: number, x: number, y: number): number {
  return normalPdf(x, 0, sigma) * (normalCdf(y, 0, sigma) - normalCdf(y, 1, sigma));
}

/** E_y P_ε(x − y), by quadrature. */
const meanOfKernel = (sigma: number, x: number, y: number) =>
  normalPdf(x, 0, sigma) * integrate((height) => normalPdf(y, height, sigma), 0, 1);

/** ∫ Φ(t/σ) dt up to y. */
const area = (sigma: number, y: number) => y * normalCdf(y, 0, sigma) + sigma ** 2 * normalPdf(y, 0, sigma);

/** P(Y ≤ y) of the height of X + ε. */
export const heightCdf = (sigma: number, y: number) => area(sigma, y) - area(sigma, y - 1);

const SAMPLES = 20_000;
const SHOWN = 3000;
const COLUMNS = 20;
const ROWS = 10;
/** In units of σ from the segment. */
const PLACES = [-2.3, -0.7, 0.4, 1.9];

function drawSamples({ sigma, noise }: At, seed: number, count: number): Float64Array {
  const [uniforms, normals, out] = [new Float64Array(4), new Float64Array(2), new Float64Array(2 * count)];
  for (let k = 0; k < count; k++) {
    fourUniforms({ seed, stream: 'real', iteration: 0, substep: 0 }, k, uniforms);
    const [height, u, v] = uniforms as unknown as [number, number, number];
    boxMuller(noise === 'tied' ? height : u, v, normals, 0);
    out.set([sigma * (normals[0] as number), height + sigma * (normals[1] as number)], 2 * k);
  }
  return out;
}

/** Columns hold as many each; rows end at k/ROWS, and the outer two go on for ever. */
function chiSquareOf({ sigma }: At, samples: Float64Array): number {
  const counts = new Float64Array(COLUMNS * ROWS);
  for (let k = 0; k < samples.length; k += 2) {
    const column = Math.min(COLUMNS - 1, Math.floor(COLUMNS * normalCdf((samples[k] as number) / sigma)));
    const row = Math.floor(ROWS * (samples[k + 1] as number));
    const cell = column * ROWS + Math.min(ROWS - 1, Math.max(0, row));
    counts[cell] = (counts[cell] as number) + 1;
  }
  const upTo = (row: number) => {
    if (row === 0) return 0;
    return row === ROWS ? 1 : heightCdf(sigma, row / ROWS);
  };
  return counts.reduce((sum, count, cell) => {
    const row = cell % ROWS;
    const expected = (SAMPLES / COLUMNS) * (upTo(row + 1) - upTo(row));
    return sum + (count - expected) ** 2 / expected;
  }, 0);
}

/** A segment under noise has a density (Arjovsky & Bottou 2017, Thm 3.1). */
export const noisedSegment = exact('noisedSegment', parameters, (at, seed): NoisedSegment => {
  const { sigma } = at;
  const differences = PLACES.flatMap((x) =>
    PLACES.map((y) => {
      const place = [sigma * x, 0.5 + y * (0.5 + sigma)] as const;
      return sigma ** 2 * Math.abs(densityOf(sigma, ...place) - meanOfKernel(sigma, ...place));
    }),
  );
  const height = integrate((y) => normalCdf(y, 0, sigma) - normalCdf(y, 1, sigma), -12 * sigma, 1 + 12 * sigma);
  const across = integrate((x) => normalPdf(x, 0, sigma), -12 * sigma, 12 * sigma);
  return {
    difference: Math.max(...differences),
    mass: height * across,
    cells: COLUMNS * ROWS,
    samples: once(() => drawSamples(at, seed, SHOWN)),
    chiSquare: once(() => chiSquareOf(at, drawSamples(at, seed, SAMPLES))),
  };
});
