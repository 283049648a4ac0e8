import { overNoise } from '../../studies/overNoise.ts';
import { near, where } from '../check.ts';
import { claim } from '../claim.ts';

/** The least loss of a discriminator under noise is 2 log 2 − 2 JS of the noisy sides, however much noise there is. */
export const noisyDLossJs = claim({
  id: 'noisy-d-loss-js',
  title: {
    en: 'Under noise D’s least loss tells JS of the noisy sides',
    zh: '加噪后，判别器的最小损失对应加噪分布的 JS',
  },
  source: [
    { of: 'ab', at: 'Cor. 3.2' },
    { of: 'gan', at: 'Thm 1' },
  ],
  study: overNoise,
  speaksOf: ['theta'],
  broken: { at: { sharpness: 0.5 }, what: { en: 'take a D that is too unsure', zh: '换一个过于犹豫的 D' } },
  checks: { loss: { en: 'L_D, and 2 log 2 − 2 JS', zh: 'L_D 与 2 log 2 − 2 JS' } },
  judge: (found) =>
    found.map(({ sigma, loss, js }) =>
      where('sigma', sigma, near('loss', loss, 2 * Math.LN2 - 2 * js, 1e-9, 'quadrature')),
    ),
});
