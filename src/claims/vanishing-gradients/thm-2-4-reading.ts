import { vanishing } from '../../studies/vanishing.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';

/** Either the discriminator is imprecise or its gradient vanishes: what it misses of JS and what it passes on go to 0 together. */
export const thm24Reading = claim({
  id: 'thm-2-4-reading',
  title: { en: 'Imprecise or vanishing', zh: '要么不准，要么消失' },
  source: [{ of: 'ab', at: '§2.2.1' }],
  study: vanishing,
  broken: overlap,
  likely: { en: 'The discriminator has not trained long enough.', zh: '判别器训练得还不够久。' },
  checks: {
    accuracy: { en: 'JS that the discriminator finds in the end', zh: '判别器最后估出的 JS' },
    gradient: { en: 'last gradient over the largest', zh: '最后的梯度与最大梯度之比' },
    together: { en: 'share of the measurements at which both shrank', zh: '二者同时缩小的比例' },
  },
  judge({ looks }) {
    const largest = Math.max(...looks.map(({ saturating }) => saturating));
    const after = looks.slice(looks.findIndex(({ saturating }) => saturating === largest));
    const both = after.slice(1).filter(({ js, saturating }, i) => {
      const before = after[i] as (typeof after)[number];
      return js > before.js && saturating < before.saturating;
    });
    const last = looks.at(-1);
    return [
      near('accuracy', last?.js ?? Number.NaN, Math.LN2, 0.01, 'finite-training'),
      near('gradient', (last?.saturating ?? Number.NaN) / largest, 0, 0.01, 'finite-training'),
      atLeast('together', both.length / (after.length - 1), 1, 0.3, 'finite-training'),
    ];
  },
});
