import { rivals } from '../../studies/rivals.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';
import { algorithm } from './algorithm.ts';

/**
 * No sigmoid, no log, clipped weights, no momentum: what these four make of a GAN whose discriminator trains as much. The first
 * three follow from duality, the fourth is an observation.
 */
export const fourChanges = claim({
  id: 'four-changes',
  title: { en: 'Four changes make a GAN a WGAN', zh: '四点改动，GAN 就成了 WGAN' },
  source: [{ of: 'wgan', at: '§3, Alg. 1' }],
  study: rivals,
  at: algorithm,
  speaksOf: ['data', 'clip', 'criticSteps', 'iterations'],
  broken: { at: { right: 'saturating' }, what: { en: 'change nothing', zh: '什么都不改' } },
  likely: { en: 'Too few iterations for either to come near the data.', zh: '迭代太少，两边都还没有接近数据。' },
  checks: {
    distance: { en: 'W₁ of the WGAN over W₁ of the GAN', zh: 'WGAN 的 W₁ 与 GAN 的 W₁ 之比' },
    near: { en: 'share of its points near a mode over the GAN’s', zh: '落在模式附近的样本比例，与 GAN 的之比' },
  },
  judge({ left, right }) {
    const [gan, wgan] = [left.at(-1), right.at(-1)];
    return [
      atMost(
        'distance',
        (wgan?.wasserstein ?? Number.NaN) / (gan?.wasserstein ?? Number.NaN),
        0.75,
        0,
        'finite-training',
      ),
      atLeast('near', (wgan?.near ?? Number.NaN) / (gan?.near ?? Number.NaN), 1.5, 0, 'finite-training'),
    ];
  },
});
