import { erf, erfcx, LOG_ROOT_TAU } from '../math/special.ts';

/** Gauss–Legendre nodes and weights on [−½, ½], weights summing to 1. */
const nodes = [-0.453089922969332, -0.2692346550528415, 0, 0.2692346550528415, 0.453089922969332];
const weights = [0.1184634425280945, 0.2393143352496832, 0.2844444444444444, 0.2393143352496832, 0.1184634425280945];

/** log of a density and its score, the slope of that logarithm. */
export interface LogDensity {
  readonly log: number;
  readonly score: number;
}

/** The narrow case: kernels at the nodes instead of all along the width. */
function byNodes(u: number, width: number): LogDensity {
  let sum = 0;
  let slope = 0;
  for (let i = 0; i < nodes.length; i++) {
    const s = width * (nodes[i] as number);
    const term = (weights[i] as number) * Math.exp(u * s - 0.5 * s * s);
    sum += term;
    slope += term * s;
  }
  return { log: Math.log(sum) - 0.5 * u * u - LOG_ROOT_TAU, score: slope / sum - u };
}

/**
 * The density at u of a uniform variable of the given width, centred at 0,
 * plus a standard normal: (Φ(u + w/2) − Φ(u − w/2))/w. Accurate in relative
 * terms for every width ≥ 0 (0 is the normal itself), however far out.
 */
export function softenedUniform(u: number, width: number): LogDensity {
  const out = Math.abs(u);
  if (width <= 1 && width * out <= 1) return byNodes(u, width);
  const inner = out - width / 2;
  const outer = out + width / 2;
  // The mass between them, doubled, and outside the strip without its factor e^(−inner²/2).
  const bulk = inner < 0;
  const mass = bulk
    ? erf(outer / Math.SQRT2) + erf(-inner / Math.SQRT2)
    : erfcx(inner / Math.SQRT2) - Math.exp(-width * out) * erfcx(outer / Math.SQRT2);
  const fall = -0.5 * inner * inner;
  const slope = (Math.sqrt(2 / Math.PI) * Math.expm1(-width * out) * (bulk ? Math.exp(fall) : 1)) / mass;
  return { log: Math.log(mass / (2 * width)) + (bulk ? 0 : fall), score: u < 0 ? -slope : slope };
}
