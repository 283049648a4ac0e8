import { type FieldTable, number, type ValueOf } from '../fields/field.ts';
import { sigmoid, softplus } from '../math/activations.ts';
import { integrate } from '../math/quadrature.ts';
import { erf, normalCdf, normalPdf } from '../math/special.ts';
import { type LogDensity, softenedUniform } from './softened.ts';

/** The parallel lines' own parameters, data units. */
export const linesTable = {
  /** Where the generated line stands; the real one stands at 0. */
  theta: number(-100, 100, 1, { effect: 'live' }),
  /** Each line is uniform on this width in x. */
  thickness: number(0, 100, 0, { effect: 'live' }),
  /** σ of the Gaussian noise added to both. */
  sigma: number(0, 100, 0, { effect: 'live' }),
} as const satisfies FieldTable;

export type LinesOptions = ValueOf<typeof linesTable>;

/** A divergence and its derivative in θ: null where there is none (a jump, a kink, an infinite value). */
export interface LinesValue {
  readonly value: number;
  readonly derivative: number | null;
}

/** KL forward is KL(P_0‖P_θ), reverse KL(P_θ‖P_0); equal here, by reflection. */
export interface LinesDivergences {
  readonly klForward: LinesValue;
  readonly klReverse: LinesValue;
  readonly js: LinesValue;
  readonly tv: LinesValue;
  readonly wasserstein: LinesValue;
}

/** Past the edges of a softened line by so many σ there is nothing left to integrate. */
const FRINGE = 12;

/** ∫ f from a to b in pieces that end around the edges, where a softened line bends within units of σ. */
function integrateAround(f: (u: number) => number, a: number, b: number, edges: readonly number[], tolerance = 1e-12) {
  const knots = edges
    .flatMap((edge) => [edge - FRINGE, edge + FRINGE])
    .filter((knot) => knot > a && knot < b)
    .sort((left, right) => left - right);
  let sum = 0;
  let from = a;
  for (const to of [...knots, b]) {
    if (to > from) sum += integrate(f, from, to, { tolerance, panels: Math.min(6, Math.ceil((to - from) / 4)) });
    from = to;
  }
  return sum;
}

/** The four integrals over p and q ask at the same places; each is worked out once. */
function remembered(width: number): (u: number) => LogDensity {
  const known = new Map<number, LogDensity>();
  return (u) => {
    let found = known.get(u);
    if (!found) {
      found = softenedUniform(u, width);
      known.set(u, found);
    }
    return found;
  };
}

/** Worked out when it is asked for: slopes alone cost less than values with them. */
interface Slope {
  readonly value: () => number;
  /** ∂/∂d. */
  readonly slope: () => number;
}

/**
 * ∂JS/∂d = ½∫ pq/(p + q)·(log q/p)′, by parts from ½∫ ∂q/∂d·log(2q/(p + q)).
 * Nothing cancels in it: a softened line is log-concave, so the integrand is
 * nowhere negative; it is even about d/2. Taken relative to its size there, it
 * keeps its digits where the lines are many σ apart and the slope all but gone.
 */
function slopeOfJs(law: (u: number) => LogDensity, d: number, end: number, edges: readonly number[]): number {
  const peak = law(d / 2).log;
  const size = Math.exp(peak);
  if (size === 0) return 0;
  const integrand = (u: number) => {
    const [p, q] = [law(u), law(u - d)];
    return Math.exp(p.log - peak) * sigmoid(q.log - p.log) * (q.score - p.score);
  };
  const far = Math.max(end, d / 2 + FRINGE);
  // So far out u itself is rounded, and the integrand with it.
  return size * integrateAround(integrand, d / 2, far, edges, 1e-12 * Math.max(1, far / 100));
}

/** ∫Φ, with Φ the normal distribution function. */
const integralOfPhi = (t: number) => t * normalCdf(t) + normalPdf(t);

/** Mass on [−x, x] of a line of the given width, softened by N(0, 1): its density is (Φ(u + w/2) − Φ(u − w/2))/w. */
function massWithin(width: number, x: number): number {
  if (width === 0) return erf(x / Math.SQRT2);
  const half = width / 2;
  // The difference of two nearly equal numbers, over a small one: a thin line is integrated instead.
  if (width > 1) return (integralOfPhi(x + half) - integralOfPhi(x - half) - half) / half;
  return 2 * integrate((u) => Math.exp(softenedUniform(u, width).log), 0, Math.min(x, half + FRINGE), { panels: 6 });
}

/**
 * Two softened lines in units of σ: p of the given width around 0, q the same
 * around d > 0. With r = log q/p, and q being p's mirror image in d/2, both
 * halves of JS are alike: JS = log 2 − ∫ p·softplus(r); TV is p's mass on
 * [−d/2, d/2].
 */
function softenedLines(width: number, d: number): { kl: Slope; js: Slope; tv: Slope } {
  const end = width / 2 + FRINGE;
  const edges = [-width / 2, width / 2, d - width / 2, d + width / 2];
  const law = remembered(width);
  const over = (f: (p: LogDensity, q: LogDensity) => number, tolerance?: number) =>
    integrateAround((u) => f(law(u), law(u - d)), -end, end, edges, tolerance);
  const density = (u: number) => Math.exp(softenedUniform(u, width).log);
  const scale = 1e-12 * Math.max(1, d * d);
  return {
    kl: {
      value: () => (width === 0 ? (d * d) / 2 : over((p, q) => Math.exp(p.log) * (p.log - q.log), scale)),
      slope: () => (width === 0 ? d : over((p, q) => Math.exp(p.log) * q.score, scale)),
    },
    js: {
      value: () => Math.max(0, Math.LN2 - over((p, q) => Math.exp(p.log) * softplus(q.log - p.log))),
      slope: () => slopeOfJs(law, d, end, edges),
    },
    tv: {
      value: () => Math.min(1, massWithin(width, d / 2)),
      slope: () => density(d / 2),
    },
  };
}

/** Lines without noise: the share of each that lies off the other counts in full, and it makes KL infinite. */
function sharpLines(width: number, d: number): { kl: LinesValue; js: LinesValue; tv: LinesValue } {
  const off = d >= width ? 1 : d / width;
  let slope: number | null = 0;
  if (d === width) slope = null;
  else if (d < width) slope = 1 / width;
  return {
    kl: { value: Number.POSITIVE_INFINITY, derivative: null },
    js: { value: off * Math.LN2, derivative: slope && slope * Math.LN2 },
    tv: { value: off, derivative: slope },
  };
}

/**
 * The divergences between two parallel lines, P_0 = (0, U) and P_θ = (θ, U)
 * with U uniform on [0, 1] (Arjovsky et al. 2017, example 1), each thickened to
 * a uniform strip of width w in x and softened by N(0, σ²I), with their
 * derivatives in θ. The second coordinates are alike and independent of the
 * first, so that all depends on x alone, and W₁ = |θ| whatever w and σ.
 *
 * With noise all but W₁ and TV are smooth. Without, KL is infinite off θ = 0;
 * JS and TV grow along t = min(1, |θ|/w) with corners at 0 and |θ| = w, and
 * jump where w = 0.
 */
export function parallelLines({ theta, thickness, sigma }: LinesOptions): LinesDivergences {
  const distance = Math.abs(theta);
  if (distance === 0) {
    const smooth = { value: 0, derivative: sigma > 0 ? 0 : null };
    const kink = { value: 0, derivative: null };
    return { klForward: smooth, klReverse: smooth, js: smooth, tv: kink, wasserstein: kink };
  }
  const wasserstein = { value: distance, derivative: Math.sign(theta) };
  if (isSoftened(distance, thickness, sigma)) {
    const { kl, js, tv } = softenedLines(thickness / sigma, distance / sigma);
    const inTheta = ({ value, slope }: Slope) => ({ value: value(), derivative: signed(slope() / sigma, theta) });
    const both = inTheta(kl);
    return { klForward: both, klReverse: both, js: inTheta(js), tv: inTheta(tv), wasserstein };
  }
  const { kl, js, tv } = sharpLines(thickness, distance);
  const inTheta = ({ value, derivative }: LinesValue) => ({
    value,
    derivative: derivative && signed(derivative, theta),
  });
  return { klForward: kl, klReverse: kl, js: inTheta(js), tv: inTheta(tv), wasserstein };
}

/** Less noise than 64 bits can tell from none is none. */
const isSoftened = (distance: number, thickness: number, sigma: number) =>
  sigma > 0 && Number.isFinite(((distance + thickness) / sigma) ** 2);

/** From a slope in |θ| to a derivative in θ, without negative zeros. */
const signed = (slope: number, theta: number) => (slope === 0 ? 0 : Math.sign(theta) * slope);

/** The derivative in θ of one divergence alone, as `parallelLines` has it: what descent on it asks for. */
export function slopeBetweenLines(which: keyof LinesDivergences, at: LinesOptions): number | null {
  const { theta, thickness, sigma } = at;
  const distance = Math.abs(theta);
  // The slope of W knows no noise, and lines that are sharp, or one, have theirs at once.
  if (which === 'wasserstein' || distance === 0 || !isSoftened(distance, thickness, sigma)) {
    return parallelLines({ ...at, sigma: distance === 0 ? sigma : 0 })[which].derivative;
  }
  const lines = softenedLines(thickness / sigma, distance / sigma);
  const { slope } = lines[which === 'klForward' || which === 'klReverse' ? 'kl' : which];
  return signed(slope() / sigma, theta);
}

/** The values alone, as `parallelLines` has them: what a curve over θ asks for, again and again. */
export function valuesBetweenLines(at: LinesOptions): Readonly<Record<keyof LinesDivergences, number>> {
  const { theta, thickness, sigma } = at;
  const distance = Math.abs(theta);
  if (distance === 0 || !isSoftened(distance, thickness, sigma)) {
    const { klForward, klReverse, js, tv, wasserstein } = parallelLines(at);
    return {
      klForward: klForward.value,
      klReverse: klReverse.value,
      js: js.value,
      tv: tv.value,
      wasserstein: wasserstein.value,
    };
  }
  const { kl, js, tv } = softenedLines(thickness / sigma, distance / sigma);
  const both = kl.value();
  return { klForward: both, klReverse: both, js: js.value(), tv: tv.value(), wasserstein: distance };
}
