import { betweenDensities } from '../../studies/betweenDensities.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';

/** KL(N(m, s²)‖N(n, t²)) */
const ofNormals = (m: number, s: number, n: number, t: number) =>
  Math.log(t / s) + (s * s + (m - n) ** 2) / (2 * t * t) - 0.5;

/** The grid misses about 1e-12 of it. */
const SHARE = 1e-9;

/** KL(P‖Q) = E_P log p/q ≥ 0: not symmetric, and for two Gaussians a closed form. */
export const defKl = claim({
  id: 'def-kl',
  title: { en: 'KL is never negative, and has a direction', zh: 'KL 不为负，而且有方向' },
  source: [{ of: 'gan', at: '§4.1' }, { of: 'ours' }],
  study: betweenDensities,
  at: { shape: 'bells', realApart: 0, generatedApart: 0 },
  checks: {
    forward: { en: 'KL(P_r‖P_g), by the integral and by the closed form', zh: 'KL(P_r‖P_g)：积分与闭式' },
    reverse: { en: 'KL(P_g‖P_r), by the integral and by the closed form', zh: 'KL(P_g‖P_r)：积分与闭式' },
    least: { en: 'the smaller of the two', zh: '两者中较小的一个' },
  },
  judge({ klForward, klReverse }, at) {
    const real = [at.realCentre, at.realSpread] as const;
    const generated = [at.generatedCentre, at.generatedSpread] as const;
    const compare = (name: 'forward' | 'reverse', measured: number, predicted: number) =>
      near(name, measured, predicted, SHARE * (1 + predicted), 'quadrature');
    const least = atLeast('least', Math.min(klForward, klReverse), 0, SHARE, 'quadrature');
    // Of other densities there is no closed form.
    if (at.shape !== 'bells' || at.realApart > 0 || at.generatedApart > 0) return [least];
    return [
      compare('forward', klForward, ofNormals(...real, ...generated)),
      compare('reverse', klReverse, ofNormals(...generated, ...real)),
      least,
    ];
  },
});
