import { penalisedRuns } from '../../studies/penalisedRuns.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';
import { endOf } from './reaches.ts';

/** λ = 10 is the paper's, for images; its code's toys take 0.1. A larger λ makes slopes nearer to 1, and a critic that turns slowly. */
export const lambdaChoice = claim({
  id: 'lambda-choice',
  title: {
    en: 'On the toys λ = 0.1 learns and λ = 10 swings',
    zh: '在这些小数据上，λ = 0.1 学得会，λ = 10 则摇摆不定',
  },
  source: [{ of: 'gp', at: '§4' }, { of: 'ours' }],
  study: penalisedRuns,
  at: { other: 'lambda' },
  speaksOf: ['lambda', 'otherLambda', 'iterations'],
  broken: {
    at: { otherLambda: 0.1 },
    what: { en: 'take 0.1 twice', zh: '两次都取 0.1' },
  },
  likely: { en: 'The stiff run happens to pass near the data.', zh: 'λ 较大的那次恰好停在数据附近。' },
  checks: {
    distance: { en: 'W₁ in the end under the smaller λ', zh: '较小的 λ 下最后的 W₁' },
    other: { en: 'under the larger λ, over that', zh: '较大的 λ 下的 W₁ 与之相比' },
    near: { en: 'share of points near a mode under the larger λ', zh: '较大的 λ 下落在模式附近的比例' },
  },
  judge({ run, other }) {
    const [soft, stiff] = [endOf(run), endOf(other)];
    return [
      atMost('distance', soft.wasserstein, 0.3, 0, 'finite-training'),
      atLeast('other', stiff.wasserstein / soft.wasserstein, 1.5, 0, 'finite-training'),
      atMost('near', stiff.near, 0.4, 0, 'finite-training'),
    ];
  },
});
