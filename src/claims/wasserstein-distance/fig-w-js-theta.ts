import { betweenLines } from '../../studies/betweenLines.ts';
import { near, where } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';

/** Shares of θ at which the curves are looked at, down to where nobody could see a gap. */
const SHARES = [1, 0.5, 2 ** -10, 0];

/** Over θ, W is a V and JS a straight line at log 2 but for a single point: it is 0 at θ = 0, and nowhere near it. */
export const figWJsTheta = claim({
  id: 'fig-w-js-theta',
  title: { en: 'W is a V; JS is flat, with one point missing', zh: 'W 是一个 V，JS 是一条缺了一点的平线' },
  source: [{ of: 'wgan', at: 'Fig. 1' }],
  study: betweenLines,
  at: { thickness: 0, sigma: 0 },
  broken: overlap,
  speaksOf: ['theta', 'thickness', 'sigma'],
  checks: {
    w: { en: 'W', zh: 'W' },
    js: { en: 'JS', zh: 'JS' },
  },
  judge: (found, at) =>
    SHARES.flatMap((share) => {
      const theta = share * at.theta;
      const { js, wasserstein } = share === 1 ? found : betweenLines.find({ ...at, theta }, 0);
      return [
        where('theta', theta, near('w', wasserstein.value, Math.abs(theta), 1e-12, 'rounding')),
        where('theta', theta, near('js', js.value, theta === 0 ? 0 : Math.LN2, 1e-12, 'rounding')),
      ];
    }),
});
