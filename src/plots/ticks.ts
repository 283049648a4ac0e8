import { tickStep, ticks as ticksOn } from 'd3-array';
import type { Domain } from './domain.ts';
import { minus, raised, tickLabel } from './numerals.ts';
import { placeOf } from './scale.ts';

export interface Tick {
  readonly value: number;
  /** Empty on the small ticks between the labelled ones. */
  readonly label: string;
}

/** The power of ten that an axis' labels leave to its title; 0 where they are short without. */
export function unitExponent([low, high]: Domain): number {
  const exponent = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high))));
  return exponent >= 4 || exponent <= -4 ? exponent : 0;
}

/** Round ticks, about one every `spacing` pixels, labelled in units of 10 to the `unit`. */
export function ticks([low, high]: Domain, length: number, spacing: number, unit = 0): Tick[] {
  const count = Math.max(2, Math.floor(length / spacing));
  const ends: Domain = [low / 10 ** unit, high / 10 ** unit];
  const step = tickStep(...ends, count);
  return ticksOn(...ends, count).map((value) => ({ value: value * 10 ** unit, label: tickLabel(value, step) }));
}

/** Small ticks need so many pixels to the next power of ten: those at its 2 to 9 fold, and the powers themselves. */
const ROOMY = 24;
const NARROW = 4;
/** With fewer powers of ten than this, 2 and 5 are labelled too. */
const FEW = 2;

/** Ticks of a logarithmic axis between two exponents: labelled powers of ten, and small ticks between them where there is room. */
export function powerTicks([low, high]: Domain, length: number, spacing: number): Tick[] {
  const every = Math.max(1, tickStep(low, high, Math.max(2, Math.floor(length / spacing))));
  const decade = length / (high - low);
  const small = decade >= NARROW ? 1 : every;
  const most = every === 1 && decade >= ROOMY ? 9 : 1;
  const found: Tick[] = [];
  for (let exponent = small * Math.floor(low / small); exponent <= high; exponent += small) {
    for (let lead = 1; lead <= most; lead++) {
      const at = exponent + Math.log10(lead);
      const told = lead === 1 ? exponent % every === 0 : 10 % lead === 0 && high - low < FEW && decade > 3 * spacing;
      if (at >= low && at <= high) {
        found.push({ value: lead * 10 ** exponent, label: told ? powerLabel(lead, exponent) : '' });
      }
    }
  }
  return found;
}

/** Ticks of a symmetric logarithm: 0, and powers of ten of both signs from where they part from it, all labelled that have room. */
export function symmetricTicks([low, high]: Domain, within: number, length: number, spacing: number): Tick[] {
  const pixels = (places: number) => (places * Math.max(1, length)) / (high - low);
  const every = Math.max(1, Math.ceil(spacing / pixels(1)));
  const reach = Math.max(Math.abs(low), Math.abs(high));
  const sides: Tick[] = [{ value: 0, label: '0' }];
  let exponent = Math.ceil(Math.log10(within));
  while (pixels(placeOf(10 ** exponent, within)) < spacing) exponent++;
  for (const first = exponent; placeOf(10 ** exponent, within) <= reach; exponent++) {
    const label = (exponent - first) % every === 0 ? powerLabel(1, exponent) : '';
    sides.push({ value: 10 ** exponent, label });
    sides.unshift({ value: -(10 ** exponent), label: label && minus(`-${label}`) });
  }
  return sides.filter(({ value }) => placeOf(value, within) >= low && placeOf(value, within) <= high);
}

/** 0.02, 5, 10⁴ or 2×10⁻⁵. */
function powerLabel(lead: number, exponent: number): string {
  if (Math.abs(exponent) <= 2) return String(lead * 10 ** exponent);
  return (lead > 1 ? `${lead}×` : '') + raised(exponent);
}
