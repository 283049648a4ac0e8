/**
 * W₁ between two empirical distributions on the line, both sorted ascending:
 * ∫|F − G| over the merged knots, which for equal sizes is the mean of
 * |x₍ᵢ₎ − y₍ᵢ₎|. Exact for any two sizes.
 */
export function sortedWasserstein(x: Float64Array, y: Float64Array): number {
  const n = x.length;
  const m = y.length;
  let sum = 0;
  if (n === m) {
    for (let i = 0; i < n; i++) sum += Math.abs((x[i] as number) - (y[i] as number));
    return sum / n;
  }
  // Quantile functions step at multiples of 1/n and 1/m; in units of 1/(nm) those are whole numbers.
  let level = 0;
  for (let i = 0, j = 0; i < n && j < m; ) {
    const next = Math.min((i + 1) * m, (j + 1) * n);
    sum += (next - level) * Math.abs((x[i] as number) - (y[j] as number));
    level = next;
    if ((i + 1) * m === next) i++;
    if ((j + 1) * n === next) j++;
  }
  return sum / (n * m);
}

/** As `sortedWasserstein`, of values in any order, which stay as they are. */
export function wasserstein1d(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return sortedWasserstein(Float64Array.from(x).sort(), Float64Array.from(y).sort());
}
