import { number, type ValueOf } from '../fields/field.ts';
import { integrate } from '../math/quadrature.ts';
import { normalCdf, normalPdf } from '../math/special.ts';
import { exact } from './study.ts';

const parameters = {
  /** Where the generated segment stands, upright as the real one at 0. */
  theta: number(0.1, 1, 0.5),
  /** Standard deviations of the Gaussian noise along its own axes, the first of which points across the segments. */
  across: number(0.2, 1, 0.3),
  along: number(0.2, 1, 0.6),
  /** Degrees by which the noise's axes are turned. */
  tilt: number(0, 90, 0),
} as const;

type At = ValueOf<typeof parameters>;

export interface ShapedNoise {
  /** Between the segments under this noise, over the plane. */
  readonly js: number;
  /** Largest relative difference of the noise's density along an ellipse of equal distance in its own norm. */
  readonly uneven: number;
  /** The density of two noised points at one of them, and half-way between; both are as far from the points on average. */
  readonly nearOne: number;
  readonly between: number;
}

/** Entries of the noise's covariance. */
export function covarianceOf({ across, along, tilt }: Pick<At, 'across' | 'along' | 'tilt'>) {
  const [c, s] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  return {
    xx: (c * across) ** 2 + (s * along) ** 2,
    xy: c * s * (across ** 2 - along ** 2),
    yy: (s * across) ** 2 + (c * along) ** 2,
  };
}

/** Density of the noise at (x, y): that of x, and of y where x is known. */
function kernelOf(at: At, x: number, y: number): number {
  const { xx, xy, yy } = covarianceOf(at);
  return normalPdf(x, 0, Math.sqrt(xx)) * normalPdf(y, (xy / xx) * x, Math.sqrt(yy - xy ** 2 / xx));
}

/** Standard deviations out to where nothing is left. */
const FRINGE = 8;

/** JS of segments from (0, 0) to (0, 1) and from (θ, 0) to (θ, 1) under the noise; it is KL to the mixture, by symmetry about their centre. */
function jsOf(at: At): number {
  const { xx, xy, yy } = covarianceOf(at);
  const [wide, rest] = [Math.sqrt(xx), Math.sqrt(yy - xy ** 2 / xx)];
  // In y, where x is known, the noise is normal about (xy/xx)·x.
  const density = (x: number, y: number) => {
    const shift = (xy / xx) * x;
    return normalPdf(x, 0, wide) * (normalCdf(y - shift, 0, rest) - normalCdf(y - shift, 1, rest));
  };
  const column = (x: number) => {
    const shift = (xy / xx) * x;
    return integrate(
      (y) => {
        const p = density(x, y);
        return p === 0 ? 0 : p * Math.log((2 * p) / (p + density(x - at.theta, y)));
      },
      shift - FRINGE * rest,
      shift + 1 + FRINGE * rest,
      { tolerance: 1e-10 },
    );
  };
  return integrate(column, -FRINGE * wide, FRINGE * wide, { tolerance: 1e-9 });
}

const LOOKS = 24;

function unevenOf(at: At): number {
  const turn = (at.tilt * Math.PI) / 180;
  const places = Array.from({ length: LOOKS }, (_, k) => {
    const angle = (2 * Math.PI * k) / LOOKS;
    const [a, b] = [at.across * Math.cos(angle), at.along * Math.sin(angle)];
    return kernelOf(at, Math.cos(turn) * a - Math.sin(turn) * b, Math.sin(turn) * a + Math.cos(turn) * b);
  });
  return Math.max(...places) / Math.min(...places) - 1;
}

/** Two points so many σ apart, across. */
export const APART = 4;

/** Noise of a shape: in which sense of near it makes places near (Arjovsky & Bottou 2017, after Cor. 3.1). */
export const shapedNoise = exact('shapedNoise', parameters, (at): ShapedNoise => {
  const half = (APART / 2) * Math.sqrt(covarianceOf(at).xx);
  const ofPair = (x: number) => (kernelOf(at, x - half, 0) + kernelOf(at, x + half, 0)) / 2;
  return { js: jsOf(at), uneven: unevenOf(at), nearOne: ofPair(half), between: ofPair(0) };
});
