import { normalising } from '../../studies/normalising.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * A penalty asks for the slope of D at each sample. Normalised over the batch, D has no such slope: it stays where the whole batch
 * shifts, so that the others together move it at least as far as its own sample does.
 */
export const gpNoBn = claim({
  id: 'gp-no-bn',
  title: {
    en: 'With batch normalisation D doesn’t answer for a sample alone',
    zh: '用了批归一化，判别器的输出就不再只取决于单个样本',
  },
  source: [{ of: 'gp', at: '§4' }],
  study: normalising,
  at: { normalisation: 'batch' },
  speaksOf: ['batch', 'width'],
  broken: {
    at: { normalisation: 'layer' },
    what: { en: 'normalise over the layer', zh: '改用层归一化' },
  },
  checks: {
    others: {
      en: 'how far D at one sample moves with the others, over how far with its own',
      zh: '其他样本对某个样本处 D 值的影响，与它自身的影响之比',
    },
    summed: {
      en: 'relative error of the slope where the whole batch is backed up',
      zh: '对整批反向传播时，该样本处斜率的相对误差',
    },
  },
  judge: ({ own, others, summed }) => [
    atLeast('others', others / own, 1, 1e-4, 'rounding'),
    atLeast('summed', Math.abs(summed / own - 1), 1e-6, 0, 'exact'),
  ],
});
