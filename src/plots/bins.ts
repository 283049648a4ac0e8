import { thresholdFreedmanDiaconis, tickStep } from 'd3-array';
import type { Domain } from './domain.ts';
import { type Log, placeOf, valueAt } from './scale.ts';

/** Values counted in bins of equal width. */
export interface Bins {
  /** From the first bin's lower end to the last one's upper end; exponents of ten where `log`, or places of a symmetric logarithm. */
  readonly domain: Domain;
  readonly log: Log;
  readonly counts: Uint32Array;
  /** How many values there are, those in no bin included. */
  readonly total: number;
  /** In no bin: further left (on a logarithmic axis 0 and less too), further right, and not numbers at all. */
  readonly below: number;
  readonly above: number;
  readonly missing: number;
  /** How their number was found. */
  readonly rule: 'freedman-diaconis' | 'sturges' | 'given';
}

export interface BinOptions {
  /** `symmetric` finds the power of ten within which it is even: half of the values may lie there. */
  readonly log?: boolean | 'symmetric';
  /** Data units; what the values span where absent. */
  readonly domain?: Domain | undefined;
  readonly count?: number | undefined;
}

/** About so many bins at most. */
const MOST = 80;
/** Sizes that a domain can be made of: beyond them its ends or their difference couldn't be told. */
const LARGEST = 1e300;
const SMALLEST = 1e-290;
const LARGEST_EXPONENT = 300;

/** Counts values in as many bins as Freedman & Diaconis (1981) ask for, or as given; their edges are round. */
export function binValues(values: ArrayLike<number>, options: BinOptions = {}): Bins {
  const { domain, count } = options;
  const log = options.log === 'symmetric' ? withinOf(values) : (options.log ?? false);
  const place = (value: number) => (log === true && value <= 0 ? -Infinity : placeOf(value, log));
  const places = Float64Array.from(values, place);
  const limit = log ? LARGEST_EXPONENT : LARGEST;
  const sorted = places.filter((at) => Math.abs(at) <= limit).sort();
  const given = domain && ([place(domain[0]), place(domain[1])] as const);
  const span = given && given[0] < given[1] ? given : typeof log === 'number' ? wholeOf(sorted) : undefined;
  const layout = layOut(sorted, span, count, limit);
  const [low, high] = layout.domain;
  const counts = new Uint32Array(layout.count);
  let [below, above, missing] = [0, 0, 0];
  for (const at of places) {
    if (Number.isNaN(at)) missing++;
    else if (at < low) below++;
    else if (at > high) above++;
    else {
      const k = Math.min(layout.count - 1, Math.floor(((at - low) / (high - low)) * layout.count));
      counts[k] = (counts[k] as number) + 1;
    }
  }
  return { domain: layout.domain, log, counts, total: values.length, below, above, missing, rule: layout.rule };
}

/** The power of ten below the median size of values other than 0; 1 where there are none. */
function withinOf(values: ArrayLike<number>): number {
  const sizes = Float64Array.from(values, Math.abs)
    .filter((size) => size > 0 && size <= LARGEST)
    .sort();
  const median = sizes[sizes.length >>> 1] ?? 1;
  return 10 ** Math.max(-LARGEST_EXPONENT, Math.floor(Math.log10(median)));
}

/** All that a symmetric logarithm has to show: tails are what it is for. */
function wholeOf(sorted: Float64Array): Domain | undefined {
  const [low, high] = [Math.floor(sorted[0] ?? 0), Math.ceil(sorted.at(-1) ?? 0)];
  return low < high ? [low, high] : undefined;
}

type Layout = { readonly domain: Domain; readonly count: number; readonly rule: Bins['rule'] };

function layOut(sorted: Float64Array, given: Domain | undefined, count: number | undefined, limit: number): Layout {
  const domain = given ?? spanOf(sorted, limit);
  if (count !== undefined) return { domain, count: Math.max(1, Math.min(MOST, Math.round(count))), rule: 'given' };
  const [low, high] = domain;
  const inside = sorted.filter((value) => value >= low && value <= high);
  const asked = thresholdFreedmanDiaconis(inside, low, high);
  // Half of the values agree: their quartiles tell no width.
  const rule = asked > 1 ? 'freedman-diaconis' : 'sturges';
  const wanted = Math.max(1, Math.min(MOST, asked > 1 ? asked : Math.ceil(Math.log2(inside.length)) + 1));
  if (given) return { domain, count: wanted, rule };
  const step = tickStep(low, high, wanted);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const found = Math.max(1, last - first);
  const round: Domain = [first * step, (first + found) * step];
  const fits = Math.abs(round[0]) <= limit && Math.abs(round[1]) <= limit;
  return fits ? { domain: round, count: found, rule } : { domain, count: wanted, rule };
}

/** What the values span, or nearly all of them where few lie so far out that the rest would be one bin. */
function spanOf(sorted: Float64Array, limit: number): Domain {
  if (sorted.length === 0) return [0, 1];
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  let [low, high] = [at(0), at(1)];
  const width = (at(0.75) - at(0.25)) * 2 * sorted.length ** (-1 / 3);
  if (width > 0 && high - low > MOST * width) {
    [low, high] = [Math.max(low, at(0.25) - 0.4 * MOST * width), Math.min(high, at(0.75) + 0.4 * MOST * width)];
  }
  if (low < high && high - low > Math.max(SMALLEST, 1e-9 * Math.max(Math.abs(low), Math.abs(high)))) return [low, high];
  const reach = Math.abs(low) > SMALLEST ? 0.5 * Math.abs(low) : 0.5;
  return [Math.max(-limit, low - reach), Math.min(limit, low + reach)];
}

/** The lower end of bin k, or the upper one of bin k − 1, in data units. */
export function edgeOf({ domain: [low, high], counts, log }: Bins, k: number): number {
  return valueAt(low + ((high - low) * k) / counts.length, log);
}

/** How many values a density leads one to expect in a bin around x of these bins' width. */
export function expectedCount({ domain: [low, high], counts, total, log }: Bins, density: number, x: number): number {
  const width = (high - low) / counts.length;
  // What a place more is worth in values: the slope of valueAt.
  const slope = log === false ? 1 : Math.LN10 * (log === true ? x : Math.hypot(2 * log, x));
  return total * density * slope * width;
}
