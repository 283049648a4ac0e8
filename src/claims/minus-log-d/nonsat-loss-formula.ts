import { integral } from '../../divergences/onLine.ts';
import { softplus } from '../../math/activations.ts';
import { betweenDensities } from '../../studies/betweenDensities.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { ofDensities } from './ofDensities.ts';

/** E_g[−log D*] = KL(P_g‖P_r) − 2 JS + 2 log 2 + E_r log D*; the last term follows the generator too: it is KL(P_r‖M) − log 2. */
export const nonsatLossFormula = claim({
  id: 'nonsat-loss-formula',
  title: { en: 'What the loss −log D* is worth', zh: '损失 −log D* 的值' },
  source: [{ of: 'ab', at: '§2.2.2' }],
  study: betweenDensities,
  at: { sharpness: 1, shift: 0 },
  broken: { at: { sharpness: 0.5 }, what: { en: 'take a D that is too unsure', zh: '换一个过于犹豫的 D' } },
  speaksOf: ofDensities,
  likely: { en: 'This D isn’t the best one.', zh: '这个 D 不是最优的。' },
  checks: {
    mixture: {
      en: 'E_g[−log D], and log 2 + KL(P_g‖P_r) − KL(P_g‖M)',
      zh: 'E_g[−log D] 与 log 2 + KL(P_g‖P_r) − KL(P_g‖M)',
    },
    value: {
      en: 'E_g[−log D], and KL(P_g‖P_r) − 2 JS + 2 log 2 + E_r log D',
      zh: 'E_g[−log D] 与 KL(P_g‖P_r) − 2 JS + 2 log 2 + E_r log D',
    },
    last: {
      en: 'E_r log D, and KL(P_r‖M) − log 2, which moves with P_g',
      zh: 'E_r log D 与 KL(P_r‖M) − log 2，它随 P_g 而变',
    },
  },
  judge({ pair, logit, klReverse, js }) {
    const { p, q } = pair;
    const toMixture = (own: Float64Array) =>
      integral(pair, own, (i) => Math.log((2 * (own[i] as number)) / ((p[i] as number) + (q[i] as number))));
    const loss = integral(pair, q, (i) => softplus(-(logit[i] as number)));
    const real = integral(pair, p, (i) => -softplus(-(logit[i] as number)));
    const rounding = klReverse === Number.POSITIVE_INFINITY ? 0 : 1e-9 * (1 + klReverse);
    return [
      near('mixture', loss, Math.LN2 + klReverse - toMixture(q), rounding, 'rounding'),
      near('value', loss, klReverse - 2 * js + 2 * Math.LN2 + real, rounding, 'rounding'),
      near('last', real, toMixture(p) - Math.LN2, 1e-9, 'rounding'),
    ];
  },
});
