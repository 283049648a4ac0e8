/** The largest |gradient − weight·slope|, as a share of the largest slope. */
export function largestError(gradient: Float64Array, weight: Float64Array, slope: Float64Array): number {
  const errors = gradient.map((norm, i) => Math.abs(norm - (weight[i] as number) * (slope[i] as number)));
  return Math.max(...errors) / Math.max(...slope);
}
