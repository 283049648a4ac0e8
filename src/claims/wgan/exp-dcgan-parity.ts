import { rivals } from '../../studies/rivals.ts';
import { between } from '../check.ts';
import { claim } from '../claim.ts';
import { ratioOf, ratioWords } from './ratios.ts';

/** The images of Figure 5 can't be had on the plane. What can: with networks that suit both and steps that are shared evenly, neither is ahead. */
export const expDcganParity = claim({
  id: 'exp-dcgan-parity',
  title: { en: 'Where a GAN does well, a WGAN is no better', zh: 'GAN 本就学得好的地方，WGAN 也不更好' },
  source: [{ of: 'wgan', at: '§4.3, Fig. 5' }, { of: 'ours' }],
  study: rivals,
  at: { left: 'minus-log-d', right: 'penalty', criticSteps: 1, iterations: 500 },
  speaksOf: ['data', 'lambda', 'criticSteps', 'iterations'],
  broken: { at: { lambda: 30 }, what: { en: 'penalise three hundred times harder', zh: '把惩罚加重到三百倍' } },
  likely: {
    en: 'The run is too short, or λ is too large for one critic step.',
    zh: '训练太短，或者判别器只走一步时 λ 太大。',
  },
  checks: { ratio: ratioWords },
  judge: (found) => [between('ratio', ratioOf(found), [0.4, 2.5], 'finite-training')],
});
