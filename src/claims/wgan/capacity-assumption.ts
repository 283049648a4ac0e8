import { mean } from '../../math/mean.ts';
import { capacities } from '../../studies/capacities.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * Networks without bounds on their weights come as near to a Kantorovich potential as they are wide. Weights in a box bound slope and
 * curvature together: a clipped critic finds no larger share of K·W for being wider.
 */
export const capacityAssumption = claim({
  id: 'capacity-assumption',
  title: {
    en: 'On eight Gaussians width helps a penalised critic, not a clipped one',
    zh: '在八个高斯上，加宽对带惩罚的判别器有用，对裁剪的没有',
  },
  source: [{ of: 'wgan', at: '§3' }, { of: 'ours' }],
  study: capacities,
  at: { data: 'ring' },
  speaksOf: ['data', 'clip', 'lambda', 'depth', 'steps'],
  broken: {
    at: { steps: 100 },
    what: { en: 'train for a sixth of the time', zh: '只训练六分之一的时间' },
  },
  likely: {
    en: 'The wide critics have not trained long enough, or the data ask for little.',
    zh: '宽的判别器训练得还不够久，或者这份数据要求不高。',
  },
  checks: {
    penalty: {
      en: 'η of the two widest penalised critics, less that of 16 and 32 units',
      zh: '带惩罚的判别器，最宽两个的 η 减去 16 与 32 单元的 η',
    },
    clip: { en: 'the same of the clipped ones', zh: '裁剪的判别器的这一差值' },
    apart: {
      en: 'at the largest width, η under the penalty less η under clipping',
      zh: '宽度最大时，惩罚下与裁剪下 η 之差',
    },
  },
  judge({ clip, penalty }) {
    const gain = (eta: readonly number[]) => mean(eta.slice(3)) - mean(eta.slice(1, 3));
    return [
      atLeast('penalty', gain(penalty), 0.02, 0, 'finite-training'),
      atMost('clip', gain(clip), 0.12, 0, 'finite-training'),
      atLeast('apart', (penalty.at(-1) ?? Number.NaN) - (clip.at(-1) ?? Number.NaN), 0.12, 0, 'finite-training'),
    ];
  },
});
