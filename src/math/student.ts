/** P(|T| ≤ t) for Student's t with so many degrees of freedom, a whole number (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4). */
function within(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sine, square] = [Math.sin(angle), Math.cos(angle) ** 2];
  const odd = freedom % 2 === 1;
  let term = odd ? Math.cos(angle) : 1;
  let sum = freedom > 1 ? term : 0;
  for (let k = odd ? 2 : 1; k < freedom - 2; k += 2) {
    term *= (square * k) / (k + 1);
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

/** The t that |T| stays within with this probability, for Student's t; NaN without degrees of freedom. */
export function studentBound(probability: number, freedom: number): number {
  if (!(freedom >= 1)) return Number.NaN;
  let [low, high] = [0, 1];
  while (within(high, freedom) < probability) high *= 2;
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (within(middle, freedom) < probability) low = middle;
    else high = middle;
  }
  return high;
}
