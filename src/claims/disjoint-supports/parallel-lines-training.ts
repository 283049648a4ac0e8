import { teaching } from '../../studies/teaching.ts';
import { claim } from '../claim.ts';
import { firstGradients, gradientWords } from './first.ts';

/** Where JS is constant a well-trained discriminator teaches nothing: the saturating loss has gradient 0. */
export const parallelLinesTraining = claim({
  id: 'parallel-lines-training',
  title: { en: 'A trained discriminator teaches nothing', zh: '训练好的判别器给不出梯度' },
  source: [
    { of: 'ab', at: 'Thm 2.4' },
    { of: 'wgan', at: 'Example 1' },
  ],
  study: teaching,
  at: { teacher: 'js' },
  speaksOf: ['theta'],
  broken: {
    at: { teacher: 'w' },
    what: { en: 'let W teach instead', zh: '改由 W 来教' },
  },
  likely: { en: 'The discriminator has not trained long enough.', zh: '判别器训练得还不够久。' },
  checks: gradientWords,
  judge: (found, at) => firstGradients(found, { ...at, teacher: 'js' }, 'finite-training'),
});
