import { erf } from '../../math/special.ts';
import { overNoise } from '../../studies/overNoise.ts';
import { near, where } from '../check.ts';
import { claim } from '../claim.ts';
import { noiseless } from './noiseless.ts';

/** Under noise KL is θ²/2σ², TV erf(θ/2√2σ) and W still |θ|; JS has a slope again, all but none under little noise and θ/2σ² under plenty. */
export const noiseSmoothingIdea = claim({
  id: 'noise-smoothing-idea',
  title: { en: 'Noise makes the supports overlap', zh: '加噪让支撑集重叠' },
  source: [{ of: 'ab', at: '§3' }, { of: 'ours' }],
  study: overNoise,
  speaksOf: ['theta'],
  broken: noiseless,
  checks: {
    kl: { en: 'KL, and θ²/2σ²', zh: 'KL 与 θ²/2σ²' },
    tv: { en: 'TV, and erf(θ/2√2σ)', zh: 'TV 与 erf(θ/2√2σ)' },
    wasserstein: { en: 'largest distance of W from |θ|', zh: 'W 与 |θ| 的最大差' },
    little: {
      en: 'pull under little noise, over √(π/2)/σ · exp(−θ²/8σ²)',
      zh: '噪声很小时的梯度与 √(π/2)/σ · exp(−θ²/8σ²) 之比',
    },
    plenty: { en: 'pull under plenty of noise, over θ/2σ²', zh: '噪声很大时的梯度与 θ/2σ² 之比' },
  },
  judge(found, { theta }) {
    const [least, most] = [found[0], found.at(-1)];
    const faint = (sigma: number) => (Math.sqrt(Math.PI / 2) / sigma) * Math.exp(-(theta ** 2) / (8 * sigma ** 2));
    const over = (pull = Number.NaN, by = Number.NaN) => pull / by;
    return [
      ...found.flatMap(({ sigma, kl, tv }) => {
        const square = theta ** 2 / (2 * sigma ** 2);
        return [
          where('sigma', sigma, near('kl', kl, square, 1e-9 * (1 + square), 'quadrature')),
          where('sigma', sigma, near('tv', tv, erf(theta / (2 * Math.SQRT2 * sigma)), 1e-9, 'quadrature')),
        ];
      }),
      near('wasserstein', Math.max(...found.map((at) => Math.abs(at.wasserstein - theta))), 0, 1e-12, 'rounding'),
      // The next term is π²/2d² = 0.049 at d = 10, and d²/4 = 0.016 at d = ¼.
      near('little', over(least?.pull, faint(least?.sigma ?? 0)), 1, 0.06, 'finite-scale'),
      near('plenty', over(most?.pull, theta / (2 * (most?.sigma ?? 0) ** 2)), 1, 0.02, 'finite-scale'),
    ];
  },
});
