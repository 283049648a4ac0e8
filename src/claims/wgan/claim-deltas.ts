import { type Frozen, frozen } from '../../studies/frozen.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';

const nothing: Frozen = { before: Number.NaN, alone: Number.NaN, together: Number.NaN };

/** The best generator against a frozen critic sits where the critic is largest, wherever the data is: of a WGAN as of a GAN. */
export const claimDeltas = claim({
  id: 'claim-deltas',
  title: {
    en: 'Against a frozen critic the points leave the data, in a WGAN too',
    zh: '判别器一冻结，样本就离开数据，WGAN 也一样',
  },
  source: [{ of: 'wgan', at: '§3' }, { of: 'ours' }],
  study: frozen,
  speaksOf: ['data', 'lambda', 'steps'],
  broken: {
    at: { steps: 1 },
    what: { en: 'let the generator take one step only', zh: '生成器只走一步' },
  },
  likely: { en: 'The generator has had too few steps to leave.', zh: '生成器走的步数太少，还没有离开。' },
  checks: {
    critic: { en: 'W₁ against the frozen critic over W₁ before', zh: '判别器（WGAN-GP）冻结后与冻结前的 W₁ 之比' },
    discriminator: {
      en: 'the same against a frozen D, by −log D',
      zh: 'GAN（−log D）的判别器冻结后与冻结前的 W₁ 之比',
    },
    criticAgain: {
      en: 'W₁ once the critic learns again, over W₁ against the frozen one',
      zh: 'WGAN-GP 解冻之后与冻结时的 W₁ 之比',
    },
  },
  judge({ critic, discriminator = nothing }) {
    return [
      atLeast('critic', critic.alone / critic.before, 1.5, 0, 'finite-training'),
      atLeast('discriminator', discriminator.alone / discriminator.before, 1.5, 0, 'finite-training'),
      atMost('criticAgain', critic.together / critic.alone, 0.5, 0, 'finite-training'),
    ];
  },
});
