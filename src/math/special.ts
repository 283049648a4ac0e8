const SQRT2 = Math.SQRT2;
const SQRT_PI = Math.sqrt(Math.PI);

/** erf by its series with positive terms (DLMF 7.6.2): no cancellation, meant for |x| ≤ 2. */
function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / SQRT_PI) * Math.exp(-x * x) * sum;
}

/** e^(x²)·erfc x by Laplace's continued fraction (DLMF 7.9.1), from the inside out, meant for x ≥ 1. */
function scaledFraction(x: number): number {
  let tail = x;
  for (let n = 20 + Math.ceil(180 / (x * x)); n > 0; n--) tail = x + n / 2 / tail;
  return 1 / (SQRT_PI * tail);
}

function fraction(x: number): number {
  return Math.exp(-x * x) * scaledFraction(x);
}

/** The error function (2/√π)∫₀ˣ e^(−t²) dt; absolute error ≤ 1e-15. */
export function erf(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (Math.abs(x) <= 2) return series(x);
  return x > 0 ? 1 - fraction(x) : fraction(-x) - 1;
}

/** 1 − erf(x) without cancellation: the relative error stays small far into the tail. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return Number.NaN;
  if (x >= 1) return fraction(x);
  return x >= -2 ? 1 - series(x) : 2 - fraction(-x);
}

/** e^(x²)·erfc x, which neither underflows nor loses digits where erfc does; overflows below −26. */
export function erfcx(x: number): number {
  return x >= 1 ? scaledFraction(x) : Math.exp(x * x) * erfc(x);
}

/** Density of N(mean, sigma²) at x. */
export function normalPdf(x: number, mean = 0, sigma = 1): number {
  const z = (x - mean) / sigma;
  return Math.exp(-0.5 * z * z) / (sigma * SQRT2 * SQRT_PI);
}

/** log √(2π) */
export const LOG_ROOT_TAU = 0.5 * Math.log(2 * Math.PI);

/** log of the density of N(mean, sigma²) at x, however far out. */
export function logNormalPdf(x: number, mean = 0, sigma = 1): number {
  return -0.5 * ((x - mean) / sigma) ** 2 - Math.log(sigma) - LOG_ROOT_TAU;
}

/** P(X ≤ x) for X ~ N(mean, sigma²); exact in both tails. */
export function normalCdf(x: number, mean = 0, sigma = 1): number {
  return 0.5 * erfc((mean - x) / (sigma * SQRT2));
}
