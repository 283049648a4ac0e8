import { powerOf } from '../../math/slope.ts';
import { erf } from '../../math/special.ts';
import { bandwidths, latentImage } from '../../studies/latentImage.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';

/** Mass on a curve has a support but no density: the finer a kernel looks, the higher its peak, ∝ 1/h without end. */
export const defSupport = claim({
  id: 'def-support',
  title: { en: 'A support without a density', zh: '有支撑集，却没有密度' },
  source: [{ of: 'ab', at: '§2' }],
  study: latentImage,
  at: { map: 'lemniscate' },
  broken: {
    at: { map: 'network', latent: 2 },
    what: { en: 'spread the mass over a surface', zh: '把质量摊到一片区域上' },
  },
  speaksOf: ['map'],
  checks: {
    power: { en: 'how the peak goes with h, as a power', zh: '峰高随 h 变化的幂次' },
    floor: { en: 'peak, over that of a straight line as long', zh: '峰高与等长直线段的峰高之比' },
  },
  judge({ peak, length }) {
    // No point of a curve is farther away than along it.
    const straight = (h: number) => erf(length / (2 * Math.SQRT2 * h)) / (Math.sqrt(2 * Math.PI) * h * length);
    const over = peak().map((height, k) => height / straight(bandwidths[k] as number));
    return [
      near('power', powerOf(bandwidths, peak()), -1, 0.15, 'finite-scale'),
      atLeast('floor', Math.min(...over), 1, 0.01, 'quadrature'),
    ];
  },
});
