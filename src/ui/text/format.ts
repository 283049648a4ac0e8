import { minus, scientific } from '../../plots/numerals.ts';

/** Three significant digits without a power of ten where that stays readable; ∞ as itself. */
export function significant(value: number, digits = 3): string {
  if (Number.isNaN(value)) return '–';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(Number(value.toPrecision(digits)));
  if (size === 0) return '0';
  if (size < 1e-4 || size >= 1e5) return scientific(value, digits);
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return minus(value.toFixed(Math.min(decimals, 4)));
}

/** What may be a measure or a count: three digits, but a whole number as it is, 4 and not 4.00. */
export function figure(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e5 ? minus(String(value)) : significant(value);
}

/** A count with the language's thousands separators. */
export function count(value: number, language: string): string {
  // The first use of a language's formats takes a browser 20 ms: not while the page opens.
  return minus(Math.abs(value) < 1000 ? String(value) : value.toLocaleString(language));
}

export function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/**
 * A setting as its number field shows it, which takes it back. A tail of
 * more than six digits comes of arithmetic, √2 or the like; three of them tell.
 */
export function setting(value: number): string {
  const short = Number.isInteger(value) || Number(value.toPrecision(6)) === value;
  return minus(String(short ? value : Number(value.toPrecision(3))));
}
