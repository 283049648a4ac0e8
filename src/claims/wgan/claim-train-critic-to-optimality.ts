import { penalisedSlope } from '../../studies/firstGradients.ts';
import { taughtLonger } from '../../studies/taughtLonger.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** One may train a critic to the end, for its potential's gradient stays; that W is differentiable somewhere isn't why. */
export const claimTrainCriticToOptimality = claim({
  id: 'claim-train-critic-to-optimality',
  title: {
    en: 'A critic trained longer teaches as well, a discriminator no more',
    zh: '判别器训练得越久：critic 照样能教，普通判别器不再能教',
  },
  source: [{ of: 'wgan', at: '§3' }, { of: 'ours' }],
  study: taughtLonger,
  speaksOf: ['theta', 'lambda', 'steps'],
  broken: { at: { steps: 100 }, what: { en: 'train little', zh: '只训练一小会儿' } },
  likely: { en: 'The critic has not yet reached its slope.', zh: '判别器还没有达到它的斜率。' },
  checks: {
    critic: { en: 'the critic’s gradient in the end, and 1 + |θ|/2λ', zh: 'critic 最后给出的梯度，与 1 + |θ|/2λ' },
    discriminator: { en: 'the discriminator’s in the end', zh: '普通判别器最后给出的梯度' },
  },
  judge({ lessons }, { theta, lambda }) {
    const { js, w } = lessons.at(-1) ?? { js: Number.NaN, w: Number.NaN };
    const slope = penalisedSlope(theta, lambda);
    return [
      near('critic', w, slope, 0.15 * slope, 'finite-network'),
      atMost('discriminator', Math.abs(js), 1e-3, 0, 'finite-training'),
    ];
  },
});
