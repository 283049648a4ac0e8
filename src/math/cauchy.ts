/** Density at x of the centred Cauchy law of this scale. */
export function cauchyDensity(x: number, scale: number): number {
  return 1 / (Math.PI * scale * (1 + (x / scale) ** 2));
}

/** P(X ≤ x). */
export function cauchyDistribution(x: number, scale: number): number {
  return 0.5 + Math.atan(x / scale) / Math.PI;
}

/** P(|X| > x) for x > 0, without cancellation far out. */
export function cauchyBeyond(x: number, scale: number): number {
  return (2 / Math.PI) * Math.atan(scale / x);
}

/** Standard deviation of the law of scale 1 clipped to ±k: that of itself is infinite. */
export function cauchyDeviationWithin(k: number): number {
  return Math.sqrt((2 / Math.PI) * (k - Math.atan(k)) + k * k * cauchyBeyond(k, 1));
}
