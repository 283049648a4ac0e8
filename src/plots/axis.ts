import { type Domain, logDomain, roundDomain } from './domain.ts';

/** An axis of a chart: what it measures, and how. */
export interface Axis {
  readonly label: string;
  readonly unit?: string;
  readonly log?: boolean;
  /** Where it ends, in data units; round ends around the data where absent. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** Least and most of the values an axis can show; (∞, −∞) where there are none. */
export function extentOf(values: ArrayLike<number>, log = false, length = values.length): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < length; i++) {
    const value = values[i] as number;
    if (!Number.isFinite(value) || (log && value <= 0)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

/** The domain of an axis that holds these extents: exponents of ten where it is logarithmic. */
export function domainOf({ log = false, least, most }: Axis, extents: readonly (readonly [number, number])[]): Domain {
  const given = (end: number | undefined) => (end !== undefined && !(log && end <= 0) ? [end] : []);
  const [start, stop] = [given(least), given(most)];
  const low = Math.min(...extents.map(([from]) => from), ...start);
  const high = Math.max(...extents.map(([, to]) => to), ...stop);
  if (!(low <= high)) return [0, 1];
  const round = log ? logDomain(low, high) : roundDomain(low, high);
  const place = (value: number) => (log ? Math.log10(value) : value);
  const [from, to] = [start.map(place)[0] ?? round[0], stop.map(place)[0] ?? round[1]];
  return from < to ? [from, to] : round;
}
