import { parallelLines } from '../../divergences/lines.ts';
import { sigmoid, softplus } from '../../math/activations.ts';
import { vanishing } from '../../studies/vanishing.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { meanOver, underNoise } from './underNoise.ts';

/** What a discriminator in training loses on noisy points comes near the least, 2 log 2 − 2 JS of the noised sides. */
export const noisyDLossJsTrained = claim({
  id: 'noisy-d-loss-js-trained',
  title: { en: 'A trained D’s loss tells noisy JS', zh: '训练出的判别器，损失对应加噪后的 JS' },
  source: [
    { of: 'ab', at: 'Cor. 3.2' },
    { of: 'gan', at: 'Thm 1' },
  ],
  study: vanishing,
  ...underNoise,
  speaksOf: ['theta', 'sigma', 'steps'],
  likely: { en: 'The discriminator has not trained long enough.', zh: '判别器训练得还不够久。' },
  checks: {
    loss: { en: 'L_D over both noisy segments, and 2 log 2 − 2 JS', zh: '两条加噪线段上的 L_D 与 2 log 2 − 2 JS' },
  },
  judge(found, { theta, sigma }) {
    const { js } = parallelLines({ theta, thickness: 0, sigma });
    const ofBoth = (logit: number, best: number) => sigmoid(best) * softplus(-logit) + sigmoid(-best) * softplus(logit);
    const loss = 2 * meanOver(found, { theta, sigma }, ofBoth);
    return [near('loss', loss, 2 * Math.LN2 - 2 * js.value, 0.03, 'finite-training')];
  },
});
