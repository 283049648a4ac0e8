import { normalPdf } from '../math/special.ts';
import type { TwoCurvesParameters } from './twoCurves.ts';

/** Past it the asymptotic series of I₀ is as good as exact (DLMF 10.40.1). */
const LARGE = 500;
/** Enough of them up to there: the rule's error falls faster than any power. */
const NODES = 200;

/** e^(−z)·I₀(z) for z ≥ 0: a mean over half a circle, where the trapezoidal rule is exact but for rounding (DLMF 10.32.1). */
export function scaledBessel(z: number): number {
  if (z > LARGE) return (1 + 1 / (8 * z) + 9 / (128 * z * z)) / Math.sqrt(2 * Math.PI * z);
  let sum = 0;
  for (let k = 0; k < NODES; k++) sum += Math.exp(z * (Math.cos((2 * Math.PI * k) / NODES) - 1));
  return sum / NODES;
}

/**
 * The density of the angle, 0 … π, at which two curves cross after a normal shift of each, over all pairs, those that miss
 * each other included. None where it isn't known or not a density.
 */
export function angleDensity({
  pair,
  shifts,
  sigma,
  x,
  y,
}: TwoCurvesParameters): ((angle: number) => number) | undefined {
  if (shifts !== 'normal') return undefined;
  const deviation = Math.SQRT2 * sigma;
  if (pair === 'circleLine') return (angle) => normalPdf(Math.cos(angle), y, deviation) * Math.sin(angle);
  if (pair !== 'circles') return undefined;
  const start = Math.hypot(x, y);
  // d = 2 sin(φ/2) has Rice's law.
  return (angle) => {
    const d = 2 * Math.sin(angle / 2);
    const z = (d * start) / deviation ** 2;
    const rice = (d / deviation ** 2) * Math.exp(-0.5 * ((d - start) / deviation) ** 2) * scaledBessel(z);
    return rice * Math.cos(angle / 2);
  };
}

const STEPS = 1024;

/** Shares of all pairs: those that cross, and the angle under which so many do. By the trapezoidal rule, to 10⁻³ where σ is least. */
export function angleShares(at: TwoCurvesParameters): {
  readonly total: number;
  readonly angleOf: (share: number) => number;
} {
  const density = angleDensity(at) ?? (() => Number.NaN);
  const width = Math.PI / STEPS;
  const sums = new Float64Array(STEPS + 1);
  let before = density(0);
  for (let k = 1; k <= STEPS; k++) {
    const here = density(k * width);
    sums[k] = (sums[k - 1] as number) + (width * (before + here)) / 2;
    before = here;
  }
  return {
    total: sums[STEPS] as number,
    angleOf(share) {
      const k = Math.max(
        1,
        sums.findIndex((sum) => sum >= share),
      );
      const [low, high] = [sums[k - 1] as number, sums[k] as number];
      return width * (k - 1 + (share - low) / (high - low));
    },
  };
}
