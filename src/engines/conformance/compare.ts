import type { Reals } from '../trainer.ts';

/** max|aᵢ − bᵢ| / max|bᵢ|. NaN where an entry is NaN, infinite where the lengths differ: neither passes a bound. */
export function vectorError(a: Reals, b: Reals): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY;
  let [error, size] = [0, 0];
  for (let i = 0; i < b.length; i++) {
    error = Math.max(error, Math.abs((a[i] as number) - (b[i] as number)));
    size = Math.max(size, Math.abs(b[i] as number));
  }
  return error === 0 ? 0 : error / size;
}

/** |a − b| / (1 + |b|); 0 where both are NaN, which is how a report says "not yet". */
export function scalarError(a: number, b: number): number {
  if (Number.isNaN(a) && Number.isNaN(b)) return 0;
  return Math.abs(a - b) / (1 + Math.abs(b));
}

/** a − b, entry by entry. */
export function difference(a: Reals, b: Reals): Float64Array {
  return Float64Array.from(a, (entry, i) => entry - (b[i] ?? Number.NaN));
}
