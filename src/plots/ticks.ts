import { tickStep, ticks as ticksOn } from 'd3-array';
import type { Domain } from './domain.ts';
import { raised, tickLabel } from './numerals.ts';

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
export function powerTicks(domain: Domain, length: number, spacing: number): Tick[] {
  const [low, high] = domain;
  const every = Math.max(1, tickStep(low, high, Math.max(2, Math.floor(length / spacing))));
  const decade = length / (high - low);
  const small = decade >= NARROW ? 1 : every;
  const found: Tick[] = [];
  for (let exponent = small * Math.floor(low / small); exponent <= high; exponent += small) {
    if (exponent >= low)
      found.push({ value: 10 ** exponent, label: exponent % every === 0 ? powerLabel(exponent) : '' });
    if (every > 1 || decade < ROOMY) continue;
    for (let lead = 2; lead < 10; lead++) {
      const at = exponent + Math.log10(lead);
      if (at < low || at > high) continue;
      const told = (lead === 2 || lead === 5) && high - low < FEW && decade > 3 * spacing;
      found.push({ value: lead * 10 ** exponent, label: told ? leadLabel(lead, exponent) : '' });
    }
  }
  return found;
}

const isPlain = (exponent: number) => Math.abs(exponent) <= 2;

const powerLabel = (exponent: number) => (isPlain(exponent) ? String(10 ** exponent) : raised(exponent));

function leadLabel(lead: number, exponent: number): string {
  return isPlain(exponent) ? tickLabel(lead * 10 ** exponent, 10 ** exponent) : `${lead}×${raised(exponent)}`;
}
