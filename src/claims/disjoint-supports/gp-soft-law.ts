import { teaching } from '../../studies/teaching.ts';
import { claim } from '../claim.ts';
import { firstGradients, gradientWords } from './first.ts';

/** The penalty is soft: the best critic between the lines has slope 1 + |θ|/2λ, and so has the generator's gradient. */
export const gpSoftLaw = claim({
  id: 'gp-soft-law',
  title: { en: 'A penalised critic has slope 1 + |θ|/2λ', zh: '受惩罚的判别器斜率为 1 + |θ|/2λ' },
  source: [{ of: 'gp', at: 'eq. 3' }, { of: 'ours' }],
  study: teaching,
  at: { teacher: 'w' },
  speaksOf: ['theta', 'lambda'],
  broken: {
    at: { teacher: 'noise' },
    what: { en: 'drop the penalty, let noisy JS teach', zh: '去掉惩罚，改由加噪的 JS 来教' },
  },
  likely: { en: 'The critic has not yet reached its slope.', zh: '判别器还没有达到它的斜率。' },
  checks: gradientWords,
  judge: (found, at) => firstGradients(found, { ...at, teacher: 'w' }, 'finite-network'),
});
