import { teaching } from '../../studies/teaching.ts';
import { claim } from '../claim.ts';
import { firstGradients, gradientWords } from './first.ts';

/** With noise on both sides the saturating loss has gradient 2 ∂JS/∂θ at the best discriminator. */
export const cor32 = claim({
  id: 'cor-3-2',
  title: { en: 'Under noise the gradient is twice the slope of JS', zh: '加噪后，梯度是 JS 斜率的两倍' },
  source: [{ of: 'ab', at: 'Cor. 3.2' }],
  study: teaching,
  at: { teacher: 'noise' },
  speaksOf: ['theta', 'sigma'],
  broken: {
    at: { teacher: 'js' },
    what: { en: 'take the noise away', zh: '把噪声去掉' },
  },
  likely: {
    en: 'The trained discriminator is still away from the best one.',
    zh: '训练出的判别器离最优判别器还有距离。',
  },
  checks: gradientWords,
  judge: (found, at) => firstGradients(found, { ...at, teacher: 'noise' }, 'finite-training'),
});
