import { bells, integral, middles } from '../divergences/onLine.ts';
import { integer, number } from '../fields/field.ts';
import type { Drawn } from '../math/drawn.ts';
import { fillNormal, fillUniform } from '../math/draws.ts';
import { logNormalPdf } from '../math/special.ts';
import { exact } from './study.ts';

const parameters = {
  /** m: the real law is half N(−m, s²), half N(m, s²). */
  modesAt: number(0.5, 4, 2),
  /** s */
  modeWidth: number(0.2, 1, 0.5),
  /** Real points that the model may learn from. */
  points: integer(64, 1024, 512),
} as const;

/** A place of the model N(μ, τ²). */
export interface Fitted {
  readonly mean: number;
  readonly spread: number;
}

export interface Likelihood {
  /** Where descent on KL(P_r‖N(μ, τ²)) ends, and where descent on the points' mean −log density does. */
  readonly onKl: Fitted;
  readonly onPoints: Fitted;
  /** Along the way of the former: KL, and −E log of the model's density. */
  readonly kl: Float64Array;
  readonly crossEntropy: Float64Array;
  /** log of the real density over the model's at the end of `onKl`, a real point each. */
  readonly ratios: Drawn;
}

const RATE = 0.4;
const STEPS = 60;
/** Looks at the two rulers along the way. */
const LOOKS = 12;
/** Nobody draws a normal number so far out: the chance is 2·10⁻⁹. */
const NEVER = 6;
const START: Fitted = { mean: 1.5, spread: 3 };

const logModel = ({ mean, spread }: Fitted, x: number) => logNormalPdf(x, mean, spread);

/**
 * Descent in (μ, log τ) on −E log N(x; μ, τ²), the mean being Σ weight·…, with steps in μ as long as the model is wide
 * (its Fisher information is 1/τ²). KL differs by the entropy, which has no gradient.
 */
function descend(
  x: Float64Array,
  weight: Float64Array,
  look: (at: Fitted, step: number) => void = () => undefined,
): Fitted {
  let at = START;
  for (let step = 0; step < STEPS; step++) {
    look(at, step);
    let [first, second] = [0, 0];
    for (let i = 0; i < x.length; i++) {
      const z = ((x[i] as number) - at.mean) / at.spread;
      first += (weight[i] as number) * z;
      second += (weight[i] as number) * (1 - z * z);
    }
    at = { mean: at.mean + RATE * at.spread * first, spread: at.spread * Math.exp(-RATE * second) };
  }
  return at;
}

/** Maximum likelihood is descent on forward KL, and needs the real law only through its points (Arjovsky & Bottou 2017, §1). */
export const likelihood = exact(
  'likelihood',
  parameters,
  ({ modesAt: apart, modeWidth: spread, points }, seed): Likelihood => {
    // Any other law beside the real one would do: only the cells and p are used.
    const real = { centre: 0, apart, spread };
    const cells = bells(real, real);
    const x = middles(cells);
    const weight = cells.p.map((density, i) => density * ((cells.edges[i + 1] as number) - (cells.edges[i] as number)));
    const kl: number[] = [];
    const crossEntropy: number[] = [];
    const onKl = descend(x, weight, (at, step) => {
      if (step % (STEPS / LOOKS) !== 0) return;
      kl.push(integral(cells, cells.p, (i) => Math.log(cells.p[i] as number) - logModel(at, x[i] as number)));
      crossEntropy.push(integral(cells, cells.p, (i) => -logModel(at, x[i] as number)));
    });

    const [drawn, sides] = [new Float64Array(points), new Float64Array(points)];
    fillNormal({ seed, stream: 'real', iteration: 0, substep: 0 }, drawn);
    fillUniform({ seed, stream: 'real', iteration: 0, substep: 1 }, sides);
    const samples = drawn.map((z, i) => spread * z + ((sides[i] as number) < 0.5 ? -apart : apart));
    const logReal = (at: number) => {
      const [left, right] = [logModel({ mean: -apart, spread }, at), logModel({ mean: apart, spread }, at)];
      return Math.max(left, right) + Math.log1p(Math.exp(-Math.abs(left - right))) - Math.LN2;
    };
    const ratio = (at: number) => logReal(at) - logModel(onKl, at);
    const expected = integral(cells, cells.p, (i) => ratio(x[i] as number));
    return {
      onKl,
      onPoints: descend(samples, new Float64Array(points).fill(1 / points)),
      kl: Float64Array.from(kl),
      crossEntropy: Float64Array.from(crossEntropy),
      ratios: {
        values: samples.map(ratio),
        mean: expected,
        deviation: Math.sqrt(integral(cells, cells.p, (i) => (ratio(x[i] as number) - expected) ** 2)),
        most: Math.max(...[0, apart, apart + NEVER * spread].map((at) => Math.abs(ratio(at) - expected))),
      },
    };
  },
);
