import type { Levels } from '../../plots/levels.ts';
import { scientific } from '../../plots/numerals.ts';
import { setting, significant } from '../text/format.ts';

/** As many digits as 32 bits hold. */
const MOST_DIGITS = 7;

/** The ends of a field's colours and the step of its lines: in one notation, with as many digits as tell the ends apart. */
export function scaleNumbers({ low, high, step }: Pick<Levels, 'low' | 'high' | 'step'>) {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const span = high - low;
  const digits = Math.min(MOST_DIGITS, Math.max(2, Math.ceil(Math.log10(size / span)) + 2));
  const powers = size >= 1e5 || size < 1e-3;
  const end = (value: number) => {
    if (Math.abs(value) < 1e-3 * span) return '0';
    return powers ? scientific(value, digits) : significant(value, digits);
  };
  return { low: end(low), high: end(high), step: powers ? scientific(step, 1) : setting(step) };
}
