import { noiseBound, overlapOf } from '../../studies/noiseBound.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { smallBall } from './smallBall.ts';

/** W ≤ 2E‖ε‖ + C·TV ≤ 2√V + C·TV ≤ 2√V + C√(2 JS) ≤ 2√V + 2C√JS, for noise that stays in a ball. */
export const thm33 = claim({
  id: 'thm-3-3',
  title: { en: 'W is bounded by the noise and noisy JS', zh: '噪声与加噪后的 JS 一起界住 W' },
  source: [{ of: 'ab', at: 'Thm 3.3' }],
  study: noiseBound,
  at: { noise: 'disc' },
  speaksOf: ['theta', 'rho'],
  broken: smallBall,
  checks: {
    overlap: { en: 'TV of the two discs, by quadrature and in closed form', zh: '两个圆盘的 TV：数值积分与闭式' },
    wasserstein: { en: 'W, and 2E‖ε‖ + C·TV', zh: 'W 与 2E‖ε‖ + C·TV' },
    root: { en: 'that, and 2√V + C·TV', zh: '上式与 2√V + C·TV' },
    pinsker: { en: 'that, and 2√V + C√(2 JS)', zh: '上式与 2√V + C√(2 JS)' },
    printed: { en: 'that, and 2√V + 2C√JS as printed', zh: '上式与原文的 2√V + 2C√JS' },
  },
  judge({ wasserstein, tv, chain }, { between, theta, rho }) {
    const [sharp, root, pinsker, printed] = chain.map(({ total }) => total) as [number, number, number, number];
    // Two single discs have a closed form.
    const overlap = near('overlap', tv, 1 - overlapOf(theta, rho), 1e-9, 'quadrature');
    return [
      ...(between === 'masses' ? [overlap] : []),
      atMost('wasserstein', wasserstein, sharp, 1e-9, 'quadrature'),
      atMost('root', sharp, root, 1e-9, 'quadrature'),
      atMost('pinsker', root, pinsker, 1e-9, 'quadrature'),
      atMost('printed', pinsker, printed, 1e-9, 'quadrature'),
    ];
  },
});
