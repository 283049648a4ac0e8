import { tickStep, ticks as ticksOn } from 'd3-array';
import type { Domain } from './domain.ts';
import { raised, tickLabel } from './numerals.ts';

export interface Tick {
  readonly value: number;
  /** Empty on the small ticks between the powers of ten. */
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

const powerLabel = (exponent: number) => (Math.abs(exponent) <= 2 ? String(10 ** exponent) : raised(exponent));

/** Small ticks between two powers of ten need so many pixels. */
const ROOMY = 24;
/** With fewer powers of ten than this, 2 and 5 are labelled too. */
const FEW = 2;

/** Ticks of a logarithmic axis between two exponents: labelled powers of ten, and small ticks between them where there is room. */
export function powerTicks(domain: Domain, length: number, spacing: number): Tick[] {
  const [low, high] = domain;
  const wanted = Math.max(2, Math.floor(length / spacing));
  const every = Math.max(1, tickStep(low, high, wanted));
  const decade = length / (high - low);
  const found: Tick[] = [];
  for (let exponent = every * Math.floor(low / every); exponent <= high; exponent += every) {
    if (exponent >= low) found.push({ value: 10 ** exponent, label: powerLabel(exponent) });
    if (every > 1 || decade < ROOMY) continue;
    for (let lead = 2; lead < 10; lead++) {
      const value = lead * 10 ** exponent;
      const at = Math.log10(value);
      if (at < low || at > high) continue;
      const told = (lead === 2 || lead === 5) && high - low < FEW && decade > 3 * spacing;
      found.push({ value, label: told ? leadLabel(lead, exponent) : '' });
    }
  }
  return found;
}

function leadLabel(lead: number, exponent: number): string {
  if (Math.abs(exponent) <= 2) return tickLabel(lead * 10 ** exponent, 10 ** exponent);
  return `${lead}×${raised(exponent)}`;
}
