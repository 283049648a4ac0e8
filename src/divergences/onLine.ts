import { LOG_ROOT_TAU } from '../math/special.ts';

/** Two densities on the line that share their cells, in which they are taken for constant. */
export interface OnLine {
  /** Where cells begin and end, in rising order: one more than there are cells. */
  readonly edges: Float64Array;
  readonly p: Float64Array;
  readonly q: Float64Array;
  /** log p/q, which keeps its digits where the densities underflow; ±∞ where one is 0, NaN where both are. */
  readonly logRatio: Float64Array;
}

/** Half of N(centre − apart, spread²) and half of N(centre + apart, spread²). */
export interface Bells {
  readonly centre: number;
  readonly apart: number;
  readonly spread: number;
}

/** Standard deviations out from the outermost bells to where nothing is left. */
const FRINGE = 9;
const CELLS = 2000;

export const widthOf = ({ edges }: Pick<OnLine, 'edges'>, cell: number) =>
  (edges[cell + 1] as number) - (edges[cell] as number);

/** The middle of each cell. */
export const middles = ({ edges }: Pick<OnLine, 'edges'>): Float64Array =>
  edges.slice(1).map((end, i) => (end + (edges[i] as number)) / 2);

/** Σ of a cell's width times what `of` says of it, over cells in which `p` has mass. */
export function integral(cells: Pick<OnLine, 'edges'>, p: Float64Array, of: (cell: number) => number): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) if ((p[i] as number) > 0) sum += widthOf(cells, i) * (p[i] as number) * of(i);
  return sum;
}

function evenEdges(from: number, to: number, count: number): Float64Array {
  return Float64Array.from({ length: count + 1 }, (_, i) => from + ((to - from) * i) / count);
}

/** log of the density of bells at x. */
export function logOfBells({ centre, apart, spread }: Bells, x: number): number {
  const [left, right] = [(x - centre + apart) / spread, (x - centre - apart) / spread];
  const [near, far] = [Math.min(left * left, right * right), Math.max(left * left, right * right)];
  return Math.log(0.5 + 0.5 * Math.exp((near - far) / 2)) - near / 2 - LOG_ROOT_TAU - Math.log(spread);
}

/** The density at x of bells, or of strips of the same places. */
export function densityAt(shape: 'bells' | 'strips', side: Bells, x: number): number {
  if (shape === 'bells') return Math.exp(logOfBells(side, x));
  const { centre, apart, spread } = side;
  return [-1, 1].filter((half) => Math.abs(x - centre - half * apart) < spread).length / (4 * spread);
}

/** Two mixtures of two Gaussians, each by its values in the middle of even cells: for smooth densities as good as exact. */
export function bells(real: Bells, generated: Bells, cells = CELLS): OnLine {
  const reach = ({ apart, spread }: Bells) => apart + FRINGE * spread;
  const from = Math.min(real.centre - reach(real), generated.centre - reach(generated));
  const to = Math.max(real.centre + reach(real), generated.centre + reach(generated));
  const edges = evenEdges(from, to, cells);
  const x = middles({ edges });
  const [logP, logQ] = [x.map((at) => logOfBells(real, at)), x.map((at) => logOfBells(generated, at))];
  return {
    edges,
    p: logP.map(Math.exp),
    q: logQ.map(Math.exp),
    logRatio: logP.map((log, i) => log - (logQ[i] as number)),
  };
}

const withRatio = (edges: Float64Array, p: Float64Array, q: Float64Array): OnLine => ({
  edges,
  p,
  q,
  logRatio: p.map((real, i) => Math.log(real) - Math.log(q[i] as number)),
});

/** Two uniform densities, on centre ± apart ± spread each: one strip, or two of which the middles lie 2·apart from each other. */
export function strips(real: Bells, generated: Bells): OnLine {
  const ends = ({ centre, apart, spread }: Bells) =>
    [-1, 1].flatMap((side) => [centre + side * apart - spread, centre + side * apart + spread]);
  const edges = Float64Array.from(new Set([...ends(real), ...ends(generated)])).sort();
  const x = middles({ edges });
  const density = (side: Bells) => x.map((at) => densityAt('strips', side, at));
  return withRatio(edges, density(real), density(generated));
}

/** A lower bar is none. */
const LOWEST = 1e-6;

/** Two histograms over even bars of [from, to]; a side without any bar is even. */
export function bars(
  heights: readonly (readonly [real: number, generated: number])[],
  from: number,
  to: number,
): OnLine {
  const edges = evenEdges(from, to, heights.length);
  const density = (side: 0 | 1) => {
    const own = Float64Array.from(heights, (pair) => (pair[side] < LOWEST ? 0 : pair[side]));
    const total = own.reduce((sum, height) => sum + height, 0);
    const width = (to - from) / heights.length;
    return own.map((height) => (total > 0 ? height / (total * width) : 1 / (to - from)));
  };
  return withRatio(edges, density(0), density(1));
}

/** KL(p‖q), nats; with `towards` 'real' it's KL(q‖p). */
export function klOnLine(pair: OnLine, from: 'real' | 'generated' = 'real'): number {
  const { p, q, logRatio } = pair;
  return from === 'real'
    ? integral(pair, p, (i) => logRatio[i] as number)
    : integral(pair, q, (i) => -(logRatio[i] as number));
}

/** ½ KL(p‖m) + ½ KL(q‖m) with m = (p + q)/2, nats. */
export function jsOnLine(pair: OnLine): number {
  const { p, q } = pair;
  const toMixture = (own: Float64Array) =>
    integral(pair, own, (i) => Math.log((2 * (own[i] as number)) / ((p[i] as number) + (q[i] as number))));
  return (toMixture(p) + toMixture(q)) / 2;
}

/** ½ ∫|p − q|. */
export function tvOnLine(pair: OnLine): number {
  const { p, q } = pair;
  return p.reduce((sum, real, i) => sum + widthOf(pair, i) * Math.abs(real - (q[i] as number)), 0) / 2;
}

/** W₁ = ∫|F − G|: within a cell F − G is a straight line, which may cross 0 (Vallender 1974). */
export function wassersteinOnLine(pair: OnLine): number {
  const { p, q } = pair;
  let [sum, gap] = [0, 0];
  for (let i = 0; i < p.length; i++) {
    const width = widthOf(pair, i);
    const next = gap + width * ((p[i] as number) - (q[i] as number));
    const size = Math.abs(gap) + Math.abs(next);
    const crosses = gap * next < 0;
    sum += (width * (crosses ? (gap * gap + next * next) / size : size)) / 2;
    gap = next;
  }
  return sum;
}
