import { sigmoid, softplus } from '../math/activations.ts';

/** A term −weight·log(1 + e^(±f)) of a game, f the sum of the signed values at its places. */
export interface Term {
  readonly weight: number;
  readonly signs: readonly (readonly [place: number, sign: 1 | -1])[];
}

const SWEEPS = 100;
/** How far a value moves at once: a logistic term further out is flat, and its Newton step too long. */
const STRIDE = 2;
/** Curvature under this is none: what is lost there is less than it. */
const FLAT = 1e-14;

const sumOf = ({ signs }: Term, f: Float64Array) =>
  signs.reduce((sum, [place, sign]) => sum + sign * (f[place] as number), 0);

/**
 * sup over f of Σ −weight·softplus(±f ± f …): concave, climbed value by value by Newton's step. Where the supremum lies at
 * infinity every sweep goes about 1 further, and what is missing falls like its exponential.
 */
export function innerMaximum(terms: readonly Term[], places: number): number {
  const f = new Float64Array(places);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let place = 0; place < places; place++) {
      let [slope, curvature] = [0, FLAT];
      for (const term of terms) {
        const sign = term.signs.reduce((sum, [each, by]) => sum + (each === place ? by : 0), 0);
        const share = sigmoid(sumOf(term, f));
        slope -= term.weight * sign * share;
        curvature += term.weight * sign * sign * share * (1 - share);
      }
      f[place] = (f[place] as number) + Math.max(-STRIDE, Math.min(STRIDE, slope / curvature));
    }
  }
  return terms.reduce((sum, term) => sum - term.weight * softplus(sumOf(term, f)), 0);
}
