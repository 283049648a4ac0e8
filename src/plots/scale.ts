import type { Domain } from './domain.ts';

/** Maps the values along an axis to pixels and back. */
export interface Scale {
  /** NaN for what a logarithmic axis can't show. */
  at(value: number): number;
  back(pixel: number): number;
}

/**
 * What lies evenly along an axis: values; with `true` their exponents of ten; with a number w their symmetric logarithms
 * asinh(v/2w)/ln 10: nearly ±log₁₀(|v|/w) further out, nearly even within ±w, smooth and with room for both signs and 0.
 */
export type Log = boolean | number;

/** Where a value lies by that; NaN for what a logarithm doesn't have. */
export function placeOf(value: number, log: Log): number {
  if (log === false) return value;
  if (log === true) return value > 0 ? Math.log10(value) : Number.NaN;
  return Math.asinh(value / (2 * log)) / Math.LN10;
}

export function valueAt(place: number, log: Log): number {
  if (log === false) return place;
  if (log === true) return 10 ** place;
  return 2 * log * Math.sinh(place * Math.LN10);
}

/** Places end so many lengths of the axis away from it: the largest numbers' differences are infinite. */
const FAR = 1e9;

/** Maps one interval onto another, end to end; NaN for what isn't finite. */
function onto([low, high]: Domain, [from, to]: Domain): (value: number) => number {
  return (value) => {
    if (!Number.isFinite(value)) return Number.NaN;
    const share = Math.min(FAR, Math.max(-FAR, (value - low) / (high - low)));
    return from * (1 - share) + to * share;
  };
}

/** @param domain places, such as exponents of ten where `log` */
export function createScale(domain: Domain, pixels: Domain, log: Log = false): Scale {
  const [forth, back] = [onto(domain, pixels), onto(pixels, domain)];
  return { at: (value) => forth(placeOf(value, log)), back: (pixel) => valueAt(back(pixel), log) };
}
