import type { HeatScale } from './heat.ts';
import type { Palette, Rgb } from './palette.ts';

/** Colours between the ends of a scale, so few that neighbours of one colour can be told from the next. */
const SHADES = 64;

const mix = (from: Rgb, to: Rgb, share: number) =>
  `rgb(${from.map((channel, k) => Math.round(channel + ((to[k] as number) - channel) * share)).join(' ')})`;

/** The colour of a value; undefined for what isn't a number or a logarithmic scale can't show. */
export function heatColour({ heat }: Palette, { kind, domain: [low, high], log }: HeatScale, value: number) {
  const at = log ? (value > 0 ? Math.log10(value) : Number.NaN) : value;
  if (Number.isNaN(at)) return undefined;
  const share = Math.min(1, Math.max(0, (at - low) / (high - low)));
  const shade = (Math.min(SHADES - 1, Math.floor(share * SHADES)) + 0.5) / SHADES;
  if (kind === 'diverging') {
    return shade < 0.5 ? mix(heat.mid, heat.low, 1 - 2 * shade) : mix(heat.mid, heat.high, 2 * shade - 1);
  }
  const steps = heat.ramp;
  const place = shade * (steps.length - 1);
  const k = Math.min(steps.length - 2, Math.floor(place));
  return mix(steps[k] as Rgb, steps[k + 1] as Rgb, place - k);
}
