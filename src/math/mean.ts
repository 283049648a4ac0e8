const itself = (value: number) => value;

/** The arithmetic mean, or that of what `of` makes of each value, summed in order; NaN of nothing. */
export function mean(values: ArrayLike<number>, of: (value: number) => number = itself): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += of(values[i] as number);
  return sum / values.length;
}
