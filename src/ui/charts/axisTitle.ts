import type { Axis } from '../../plots/axis.ts';
import type { ChartWords } from './words.ts';

/** An axis' label with its unit. */
export function axisTitle(words: ChartWords, { label, unit }: Axis): string {
  return unit === undefined ? label : words.axis({ label, unit });
}
