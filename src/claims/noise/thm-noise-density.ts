import { noisedSegment } from '../../studies/noisedSegment.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** χ² has mean n − 1 and variance 2(n − 1); past six deviations chance comes once in millions of seeds. */
const DEVIATIONS = 6;

/** X + ε has the density E_y P_ε(x − y), even where X lies on a segment that has none. */
export const thmNoiseDensity = claim({
  id: 'thm-noise-density',
  title: { en: 'Noise gives a segment a density', zh: '加噪之后，线段也有了密度' },
  source: [{ of: 'ab', at: 'Thm 3.1' }],
  study: noisedSegment,
  speaksOf: ['sigma'],
  broken: {
    at: { noise: 'tied' },
    what: { en: 'let the noise depend on the point', zh: '让噪声依赖于它所加的点' },
  },
  checks: {
    density: {
      en: 'largest distance of the closed form from E P_ε(x − y)',
      zh: '闭式与 E P_ε(x − y) 的最大差',
    },
    mass: { en: 'mass of the density over the plane', zh: '密度在全平面上的积分' },
    samples: { en: 'χ² of 20,000 noisy points against it', zh: '2 万个加噪点对它的 χ²' },
  },
  judge({ difference, mass, chiSquare, cells }) {
    const freedom = cells - 1;
    return [
      near('density', difference, 0, 1e-9, 'quadrature'),
      near('mass', mass, 1, 1e-9, 'quadrature'),
      atMost('samples', chiSquare(), freedom, DEVIATIONS * Math.sqrt(2 * freedom), 'sampling'),
    ];
  },
});
