import { type Curve, valueAt } from '../../plots/curve.ts';
import type { ChartCurve } from '../../plots/curveChart.ts';
import { significant } from '../text/format.ts';
import type { ChartWords } from './words.ts';

/** A share of a whole as a percentage of two digits. */
export function share(part: number, whole: number): string {
  return `${Number(((100 * part) / whole).toPrecision(2))} %`;
}

/** A curve's value at one of its samples, with its band. */
export function valueWithBand(words: ChartWords, curve: ChartCurve, at: number): string {
  const value = significant(valueAt(curve, at));
  if (!curve.band) return value;
  const { x, length } = curve;
  const [low, high] = [curve.band.low, curve.band.high].map((y) => significant(valueAt({ x, y, length }, at)));
  return words.within({ value, low: low as string, high: high as string });
}

/** How many values of the curves a logarithmic axis can't show. */
export function unshowable(curves: readonly Curve[], along: 'x' | 'y'): number {
  let count = 0;
  for (const curve of curves) {
    for (let i = 0; i < curve.length; i++) if ((curve[along][i] as number) <= 0) count++;
  }
  return count;
}
