import { mean } from './mean.ts';

/** Slope of the least-squares line through points; NaN of fewer than two. */
export function slopeOf(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const [mx, my] = [mean(x), mean(y)];
  let [covariance, variance] = [0, 0];
  for (let i = 0; i < x.length; i++) {
    const dx = (x[i] as number) - mx;
    covariance += dx * ((y[i] as number) - my);
    variance += dx * dx;
  }
  return covariance / variance;
}

/** Pearson's correlation; NaN where either doesn't vary. */
export function correlationOf(x: ArrayLike<number>, y: ArrayLike<number>): number {
  // Of the two slopes one is that of the other's axis, and both have the correlation's sign.
  const slope = slopeOf(x, y);
  return Math.sign(slope) * Math.sqrt(slope * slopeOf(y, x));
}

/** The power p of y ∝ xᵖ, by the line through the logarithms. */
export function powerOf(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return slopeOf(Float64Array.from(x, Math.log), Float64Array.from(y, Math.log));
}
