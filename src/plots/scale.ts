import type { Domain } from './domain.ts';

/** Maps the values along an axis to pixels and back. */
export interface Scale {
  /** NaN for what a logarithmic axis can't show. */
  at(value: number): number;
  back(pixel: number): number;
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

/** @param domain exponents of ten where `log` */
export function createScale(domain: Domain, pixels: Domain, log = false): Scale {
  const [forth, back] = [onto(domain, pixels), onto(pixels, domain)];
  if (!log) return { at: forth, back };
  return {
    at: (value) => (value > 0 ? forth(Math.log10(value)) : Number.NaN),
    back: (pixel) => 10 ** back(pixel),
  };
}
