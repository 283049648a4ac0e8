import { jensenShannon, kullbackLeibler, totalVariation } from './grid.ts';
import { type KernelGrid, kernelDensity } from './kde.ts';
import type { PointArray } from './points.ts';

export interface KernelDivergences {
  readonly js: number;
  /** KL(P_r‖P_g). */
  readonly klForward: number;
  /** KL(P_g‖P_r). */
  readonly klReverse: number;
  readonly tv: number;
  /** Points in the window on the smaller side. */
  readonly samples: number;
}

/**
 * Divergences between the kernel density estimates of two point sets. The
 * smoothing makes them smaller than those of the distributions, the sampling
 * larger.
 *
 * @param real n × 2
 * @param generated m × 2
 * @returns undefined where a side has no point in the window, and so no density
 */
export function kernelDivergences(
  real: PointArray,
  generated: PointArray,
  options: KernelGrid,
): KernelDivergences | undefined {
  const p = kernelDensity(real, options);
  const q = kernelDensity(generated, options);
  const samples = Math.min(p.inside, q.inside);
  if (samples === 0) return undefined;
  return {
    js: jensenShannon(p.mass, q.mass),
    klForward: kullbackLeibler(p.mass, q.mass, q.logMass),
    klReverse: kullbackLeibler(q.mass, p.mass, p.logMass),
    tv: totalVariation(p.mass, q.mass),
    samples,
  };
}
