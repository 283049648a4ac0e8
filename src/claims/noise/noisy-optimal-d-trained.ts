import { sigmoid } from '../../math/activations.ts';
import { vanishing } from '../../studies/vanishing.ts';
import { atMost } from '../check.ts';
import { claim } from '../claim.ts';
import { meanOver, underNoise } from './underNoise.ts';

/** A discriminator that only ever sees noisy points comes near the D* of the noised densities. */
export const noisyOptimalDTrained = claim({
  id: 'noisy-optimal-d-trained',
  title: { en: 'A trained D finds the noisy D*', zh: '训练出的判别器逼近加噪后的 D*' },
  source: [
    { of: 'ab', at: '§3, Thm 3.2' },
    { of: 'gan', at: 'Prop. 1' },
  ],
  study: vanishing,
  ...underNoise,
  speaksOf: ['theta', 'sigma', 'steps'],
  likely: { en: 'The discriminator has not trained long enough.', zh: '判别器训练得还不够久。' },
  checks: { distance: { en: 'mean |D − D*| over both noisy segments', zh: '两条加噪线段上 |D − D*| 的均值' } },
  judge(found, at) {
    const distance = meanOver(found, at, (logit, best) => Math.abs(sigmoid(logit) - sigmoid(best)));
    return [atMost('distance', distance, 0.05, 0, 'finite-training')];
  },
});
