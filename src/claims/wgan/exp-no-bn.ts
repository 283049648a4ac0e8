import { rivals } from '../../studies/rivals.ts';
import { claim } from '../claim.ts';
import { ahead, aheadWords } from './ratios.ts';

/** Figure 6 takes batch normalisation out of a DCGAN's generator. Here: six narrow layers that nothing normalises. */
export const expNoBn = claim({
  id: 'exp-no-bn',
  title: {
    en: 'Deep, narrow, nothing normalised: WGAN-GP still learns',
    zh: '又深又窄、不做归一化，WGAN-GP 照样学得会',
  },
  source: [{ of: 'wgan', at: '§4.3, Fig. 6' }, { of: 'ours' }],
  study: rivals,
  at: { left: 'minus-log-d', right: 'penalty', activation: 'relu', depth: 6, width: 32, iterations: 300 },
  speaksOf: ['depth', 'width', 'lambda', 'criticSteps', 'iterations'],
  broken: {
    at: { criticSteps: 1 },
    what: { en: 'train the critic one step, not five', zh: '判别器只走一步，不走五步' },
  },
  likely: { en: 'The critic trains too little to follow the generator.', zh: '判别器训练太少，跟不上生成器。' },
  checks: aheadWords,
  judge: (found) => ahead(found, 0.75),
});
