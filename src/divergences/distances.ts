import type { Estimate, Estimator, Measures } from './estimate.ts';
import { kernelDivergences } from './kernel.ts';
import { firstPoints, type PointArray, pointCount } from './points.ts';
import { slicedWasserstein } from './sliced.ts';
import { wasserstein } from './wasserstein.ts';

export interface DistanceOptions {
  /** Points on each side for the exact W₁, whose cost grows faster than their square. */
  readonly transportSamples: number;
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
  transportSamples: 256,
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

/** The exact W₁ and the sliced one are of finite points only: those that have left the numbers behind are at no distance. */
function transported(
  [real, generated]: readonly [PointArray, PointArray],
  of: (real: PointArray, generated: PointArray) => Estimate,
  estimator: Estimator,
): Estimate {
  const finite = real.every(Number.isFinite) && generated.every(Number.isFinite);
  return finite ? of(real, generated) : { value: null, reason: 'not-finite', estimator, samples: 0 };
}

function fewer(real: PointArray, generated: PointArray): number {
  return Math.min(pointCount(real), pointCount(generated));
}

function exact(real: PointArray, generated: PointArray): Estimate {
  const found = wasserstein(real, generated);
  const estimator = found.exact ? 'transport' : 'transport-thinned';
  return { value: found.value, estimator, samples: fewer(found.real, found.generated) };
}

const first = (count: number, real: PointArray, generated: PointArray) =>
  [firstPoints(real, count), firstPoints(generated, count)] as const;

/** W₁ between the first points of each side. */
export function exactDistance(real: PointArray, generated: PointArray, options: DistanceOptions): Estimate {
  return transported(first(options.transportSamples, real, generated), exact, 'transport');
}

/** Everything but W₁: what a look at a run that is in a hurry leaves out. */
export function otherDistances(
  real: PointArray,
  generated: PointArray,
  options: DistanceOptions,
): Omit<Distances, 'wasserstein'> {
  const kernel = kernelDivergences(...first(options.kernelSamples, real, generated), options);
  const density = (name: 'js' | 'klForward' | 'klReverse' | 'tv'): Estimate => {
    const estimator = 'kernel-density';
    if (!kernel) return { value: null, reason: 'outside', estimator, samples: 0 };
    return { value: kernel[name], estimator, samples: kernel.samples };
  };
  const sliced = (x: PointArray, y: PointArray): Estimate => {
    return { value: slicedWasserstein(x, y, options.projections), estimator: 'sliced', samples: fewer(x, y) };
  };
  return {
    slicedWasserstein: transported(first(options.slicedSamples, real, generated), sliced, 'sliced'),
    js: density('js'),
    klForward: density('klForward'),
    klReverse: density('klReverse'),
    tv: density('tv'),
  };
}

/**
 * The six distances between two point sets, each from as many of the first
 * points as its options allow. What isn't defined is null, with the reason.
 *
 * @param real n × 2, at least one point
 * @param generated m × 2, at least one point
 */
export function distances(real: PointArray, generated: PointArray, options: DistanceOptions): Distances {
  return { wasserstein: exactDistance(real, generated, options), ...otherDistances(real, generated, options) };
}
