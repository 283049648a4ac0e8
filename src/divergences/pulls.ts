import { softplus } from '../math/activations.ts';
import { jsOnLine, klOnLine, type OnLine, wassersteinOnLine, widthOf } from './onLine.ts';

/** What a generator may descend on; `softened` is KL(q‖p) − 2 JS = 2 KL(m‖p), as −log D* does (m is the mixture). */
export const rulers = ['klForward', 'klReverse', 'softened', 'js', 'tv', 'wasserstein'] as const;
export type Ruler = (typeof rulers)[number];

interface Pull {
  /** One over its curvature at p = q, in that of KL, where it has one: the step of a descent. */
  readonly rate: number;
  /** Between smooth densities. */
  value(pair: OnLine): number;
  /**
   * In each cell q times what the divergence gains where q gains a little (its first variation), up to a constant: the sum
   * of width × weight × ∂ log q is the divergence's derivative.
   */
  weights(pair: OnLine): Float64Array;
}

/** The mean of |d| along a straight line from one value to another. */
const sizeBetween = (from: number, to: number) =>
  from * to < 0 ? (from * from + to * to) / (2 * Math.abs(from - to)) : Math.abs(from + to) / 2;

/** The mean of its sign: how fast that grows if d does. */
const signBetween = (from: number, to: number) =>
  from * to < 0 ? (from + to) / Math.abs(from - to) : Math.sign(from + to);

/** From each place of a list to the next. */
const between = (values: Float64Array, of: (from: number, to: number) => number) =>
  values.subarray(1).map((to, i) => of(values[i] as number, to));

/** q − p in the middle of each cell, and beyond the first and the last. */
const excessOf = ({ p, q }: OnLine) => Float64Array.of(0, ...q.map((own, i) => own - (p[i] as number)), 0);

/** The distribution function of q less that of p, at each edge. */
function aheadOf(pair: OnLine): Float64Array {
  const ahead = new Float64Array(pair.edges.length);
  pair.p.forEach((real, i) => {
    ahead[i + 1] = (ahead[i] as number) + widthOf(pair, i) * ((pair.q[i] as number) - real);
  });
  return ahead;
}

/** q times a function of log p/q. */
const weighed = ({ q, logRatio }: OnLine, of: (log: number) => number) =>
  q.map((own, i) => (own === 0 ? 0 : own * of(logRatio[i] as number)));

export const pulls: Readonly<Record<Ruler, Pull>> = {
  klForward: { rate: 1, value: (pair) => klOnLine(pair), weights: ({ p }) => p.map((real) => -real) },
  klReverse: { rate: 1, value: (pair) => klOnLine(pair, 'generated'), weights: (pair) => weighed(pair, (log) => -log) },
  softened: {
    rate: 2,
    // As 2 KL(m‖p): in a difference of KL and JS most would cancel.
    value: (pair) =>
      pair.p.reduce((sum, real, i) => {
        const both = real + (pair.q[i] as number);
        return both === 0 ? sum : sum + widthOf(pair, i) * both * (softplus(-(pair.logRatio[i] as number)) - Math.LN2);
      }, 0),
    weights: (pair) => weighed(pair, (log) => softplus(-log)),
  },
  js: { rate: 4, value: jsOnLine, weights: (pair) => weighed(pair, (log) => -softplus(log) / 2) },
  tv: {
    rate: 1,
    value(pair) {
      const sizes = between(excessOf(pair), sizeBetween);
      return sizes.reduce((sum, size, i) => sum + (widthOf(pair, Math.max(0, i - 1)) * size) / 2, 0);
    },
    weights(pair) {
      const signs = between(excessOf(pair), signBetween);
      return pair.q.map((own, i) => (own * ((signs[i] as number) + (signs[i + 1] as number))) / 4);
    },
  },
  wasserstein: {
    rate: 1,
    value: wassersteinOnLine,
    weights(pair) {
      // ∂W = ∫ sign(F_q − F_p) ∂F_q, and mass in a place moves F_q everywhere to its right.
      const weights = between(aheadOf(pair), signBetween);
      let beyond = 0;
      for (let i = weights.length - 1; i >= 0; i--) {
        const own = widthOf(pair, i) * (weights[i] as number);
        weights[i] = (beyond + own / 2) * (pair.q[i] as number);
        beyond += own;
      }
      return weights;
    },
  },
};
