import { vanishing } from '../../studies/vanishing.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';
import { onCrossing, shortTraining } from './onCrossing.ts';

/** A perfect D is locally constant almost everywhere on the supports: a generated point in the middle of them gets no gradient back. */
export const perfectDConsequence = claim({
  id: 'perfect-d-consequence',
  title: { en: 'Nothing to back-propagate, almost everywhere', zh: '几乎处处没有梯度可反传' },
  source: [{ of: 'ab', at: '§2.1' }],
  study: vanishing,
  at: onCrossing,
  broken: {
    at: { angle: 0 },
    what: { en: 'lay one segment on the other', zh: '把一条线段叠到另一条上' },
  },
  likely: shortTraining,
  checks: { median: { en: 'how many times smaller the median gradient gets', zh: '梯度中位数下降的倍数' } },
  judge({ looks }) {
    const medians = looks.map(({ median }) => median);
    return [atLeast('median', Math.max(...medians) / (medians.at(-1) ?? Number.NaN), 20, 0, 'finite-training')];
  },
});
