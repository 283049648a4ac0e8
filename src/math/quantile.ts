/** Value under which a share of the values lies, between neighbours by a straight line (Hyndman & Fan 1996, type 7); NaN of nothing. */
export function quantile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  // Two infinities are one value.
  return low === high ? low : low + (place - Math.floor(place)) * (high - low);
}
