import type { Estimate, Measures } from './estimate.ts';
import { kernelDivergences } from './kernel.ts';
import { firstPoints, type PointArray, pointCount } from './points.ts';
import { slicedWasserstein } from './sliced.ts';
import { largestAssignment, wasserstein } from './wasserstein.ts';

export interface DistanceOptions {
  /** Points on each side for the exact W₁, whose cost grows with their cube. */
  readonly assignmentSamples: number;
  readonly slicedSamples: number;
  readonly kernelSamples: number;
  /** Directions of the sliced W₁. */
  readonly projections: number;
  /** h of the kernel density, data units. */
  readonly bandwidth: number;
  /** Cells along each side of the window. */
  readonly grid: number;
  /** The window is [lower, upper]². */
  readonly bounds: readonly [lower: number, upper: number];
}

/** The usual conditions; the floors that the page shows belong to them. */
export const distanceDefaults: DistanceOptions = {
  assignmentSamples: 256,
  slicedSamples: 1024,
  kernelSamples: 1024,
  projections: 32,
  bandwidth: 0.1,
  grid: 128,
  bounds: [-3, 3],
};

export const distanceNames = ['wasserstein', 'slicedWasserstein', 'js', 'klForward', 'klReverse', 'tv'] as const;
export type DistanceName = (typeof distanceNames)[number];
export type Distances = Readonly<Record<DistanceName, Estimate>> & Pick<Measures, DistanceName>;

function exact(real: PointArray, generated: PointArray): Estimate {
  // Points that have left the numbers behind are at no distance.
  if (!real.every(Number.isFinite) || !generated.every(Number.isFinite)) {
    return { value: Number.NaN, estimator: 'assignment', samples: 0 };
  }
  const { value, samples } = wasserstein(real, generated, largestAssignment);
  return { value, estimator: 'assignment', samples };
}

/**
 * The six distances between two point sets, each from as many of the first
 * points as its options allow.
 *
 * @param real n × 2, at least one point
 * @param generated m × 2, at least one point
 */
export function distances(real: PointArray, generated: PointArray, options: DistanceOptions): Distances {
  const both = (count: number) => [firstPoints(real, count), firstPoints(generated, count)] as const;
  const sliced = both(options.slicedSamples);
  const { samples, ...kernel } = kernelDivergences(...both(options.kernelSamples), options);
  const estimate = (value: number): Estimate => ({ value, estimator: 'kernel-density', samples });
  return {
    wasserstein: exact(...both(options.assignmentSamples)),
    slicedWasserstein: {
      value: slicedWasserstein(...sliced, options.projections),
      estimator: 'sliced',
      samples: Math.min(pointCount(sliced[0]), pointCount(sliced[1])),
    },
    js: estimate(kernel.js),
    klForward: estimate(kernel.klForward),
    klReverse: estimate(kernel.klReverse),
    tv: estimate(kernel.tv),
  };
}
