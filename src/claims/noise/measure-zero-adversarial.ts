import { passedThroughNoise } from '../../studies/passedThroughNoise.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** Standard errors of a mean that chance doesn't exceed in millions of seeds. */
const ERRORS = 6;

/** At the generated points alone, a null set, D may pass on anything at next to no loss; through noise it passes on 2∇JS. */
export const measureZeroAdversarial = claim({
  id: 'measure-zero-adversarial',
  title: { en: 'On a set of measure zero D may say anything', zh: '零测集上，判别器说什么都行' },
  source: [{ of: 'ab', at: '§3, Cor. 3.2' }, { of: 'ours' }],
  study: passedThroughNoise,
  speaksOf: ['theta', 'sigma'],
  broken: {
    at: { step: 'bare' },
    what: { en: 'leave the noise out of the generator’s step', zh: '生成器更新时不加噪' },
  },
  checks: {
    drawn: { en: 'mean gradient through 20,000 draws of noise, and 2 dJS/dθ', zh: '2 万次加噪后的平均梯度与 2 dJS/dθ' },
    exact: { en: 'the same by quadrature', zh: '同上，用数值积分' },
    bare: { en: 'gradient without noise over that with it, at most 1', zh: '不加噪与加噪的梯度之比，不超过 1' },
    turned: {
      en: 'gradient without noise once D has a dent there, and its opposite',
      zh: 'D 在该点有一处凹陷后不加噪的梯度，与原来的相反数',
    },
    unseen: { en: 'what the dent costs D, and a bound', zh: '凹陷使判别器损失增加多少，及其上界' },
    kept: { en: 'what the dent changes through noise, and a bound', zh: '凹陷使加噪后的梯度改变多少，及其上界' },
  },
  judge({ drawn, error, exact, bare, slope, dented }, { theta, sigma, dent }) {
    // The dent adds a logit of slope c at θ, at most c·|x − θ| within its width.
    const c = (2 * theta) / sigma ** 2;
    const peak = 1 / (Math.sqrt(2 * Math.PI) * sigma);
    return [
      near('drawn', drawn, slope, ERRORS * error, 'sampling'),
      near('exact', exact, slope, 1e-9 * (1 + slope), 'quadrature'),
      atMost('bare', bare / exact, 1, 1e-9, 'quadrature'),
      near('turned', dented.bare, -bare, 1e-6 * c, 'rounding'),
      // Of second order, D(1 − D) ≤ ¼; of first order, a logit's change and the steepest slope of the density.
      atMost('unseen', dented.loss, (c ** 2 * dent ** 3 * peak) / 6, 1e-12, 'quadrature'),
      atMost(
        'kept',
        Math.abs(dented.noised - exact),
        (c * dent ** 2 * peak) / (sigma * Math.exp(0.5)),
        1e-9,
        'quadrature',
      ),
    ];
  },
});
