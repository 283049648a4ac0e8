import { rivals } from '../../studies/rivals.ts';
import { claim } from '../claim.ts';
import { ahead, aheadWords } from './ratios.ts';

/** Figure 7 has one image experiment. Here it takes five critic steps for both: with one, the two are even (`exp-dcgan-parity`). */
export const expMlp = claim({
  id: 'exp-mlp',
  title: {
    en: 'Plain networks, five critic steps: the WGAN keeps every mode',
    zh: '全连接网络、判别器五步：WGAN 一个模式也不丢',
  },
  source: [{ of: 'wgan', at: '§4.3, Fig. 7' }, { of: 'ours' }],
  study: rivals,
  at: { left: 'minus-log-d', right: 'penalty', iterations: 300 },
  speaksOf: ['data', 'lambda', 'criticSteps', 'iterations'],
  broken: {
    at: { criticSteps: 1 },
    what: { en: 'train both critics one step, not five', zh: '两边的判别器都只走一步，不走五步' },
  },
  likely: { en: 'The critic trains too little, or the run is too short.', zh: '判别器训练太少，或者训练太短。' },
  checks: aheadWords,
  judge: (found) => ahead(found, 0.75),
});
