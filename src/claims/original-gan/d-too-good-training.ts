import { paces } from '../../studies/paces.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';

/** With the saturating loss more training of D makes a worse generator where the supports are apart; by how much no theorem says. */
export const dTooGoodTraining = claim({
  id: 'd-too-good-training',
  title: { en: 'Five steps of D are worse than one', zh: '判别器每次训练五步，不如一步' },
  source: [{ of: 'ab', at: '§2' }, { of: 'ours' }],
  study: paces,
  speaksOf: ['few', 'many', 'sigma'],
  broken: overlap,
  meant: 'heuristic',
  likely: {
    en: 'Chance: one of the runs has found its modes early, or late.',
    zh: '偶然：其中一次训练较早或较晚找到了模式。',
  },
  checks: { worse: { en: 'W₁ in the end, many steps over few', zh: '最后的 W₁：多步与少步之比' } },
  judge({ few, many }) {
    return [atLeast('worse', (many.at(-1) ?? Number.NaN) / (few.at(-1) ?? Number.NaN), 1.3, 0, 'finite-training')];
  },
});
