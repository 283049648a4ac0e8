import { critics } from '../../studies/critics.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';

/** x̂ lies between independent pairs, not between those of an optimal plan: on the mean they are farther apart than W. */
export const gpInterpolates = claim({
  id: 'gp-interpolates',
  title: { en: 'The penalty looks between random pairs', zh: '惩罚看的是随机配对之间的点' },
  source: [{ of: 'gp', at: '§4' }],
  study: critics,
  at: { right: 'nobody', steps: 100 },
  checks: { pairs: { en: 'mean length of random pairs, over W', zh: '随机配对的平均长度，不小于 W' } },
  judge: ({ pairs, wasserstein }) => [atLeast('pairs', pairs, wasserstein, 1e-9, 'rounding')],
});
