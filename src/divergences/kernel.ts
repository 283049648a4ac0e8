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
 * larger. A side without a point in the window is as far from the other as can
 * be: log 2, ∞, ∞ and 1; with both sides empty there is nothing to compare,
 * and all four are NaN.
 *
 * @param real n × 2
 * @param generated m × 2
 */
export function kernelDivergences(real: PointArray, generated: PointArray, options: KernelGrid): KernelDivergences {
  const p = kernelDensity(real, options);
  const q = kernelDensity(generated, options);
  const samples = Math.min(p.inside, q.inside);
  if (samples === 0) {
    const most = (value: number) => (p.inside === q.inside ? Number.NaN : value);
    const infinite = most(Number.POSITIVE_INFINITY);
    return { js: most(Math.LN2), klForward: infinite, klReverse: infinite, tv: most(1), samples };
  }
  return {
    js: jensenShannon(p.mass, q.mass),
    klForward: kullbackLeibler(p.mass, q.mass, q.logMass),
    klReverse: kullbackLeibler(q.mass, p.mass, p.logMass),
    tv: totalVariation(p.mass, q.mass),
    samples,
  };
}
