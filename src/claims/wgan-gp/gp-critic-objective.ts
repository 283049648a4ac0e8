import { penalisedLines } from '../../studies/penalisedLines.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * The critic gains E f(x) − E f(y) minus the penalty, and neither is W where it is largest: slope s between lines at a distance θ
 * gains θs − λ(s − 1)², most at s = 1 + θ/2λ.
 */
export const gpCriticObjective = claim({
  id: 'gp-critic-objective',
  title: { en: 'What a penalised critic maximises isn’t W', zh: '受惩罚的判别器最大化的并不是 W' },
  source: [{ of: 'gp', at: 'eq. 3' }, { of: 'ours' }],
  study: penalisedLines,
  speaksOf: ['theta', 'lambda', 'steps'],
  broken: {
    at: { steps: 10 },
    what: { en: 'ask before the critic has learnt', zh: '判别器还没学会就去看' },
  },
  likely: { en: 'The critic has not yet reached its slope.', zh: '判别器还没有达到它的斜率。' },
  checks: {
    gap: { en: 'E f(x) − E f(y), and θ + θ²/2λ', zh: 'E f(x) − E f(y)，与 θ + θ²/2λ' },
    objective: { en: 'with the penalty taken off, and θ + θ²/4λ', zh: '减去惩罚之后，与 θ + θ²/4λ' },
  },
  judge({ gap, penalty }, at) {
    const [theta, lambda] = [Math.abs(at.theta), at.lambda];
    const most = theta + theta ** 2 / (2 * lambda);
    const net = theta + theta ** 2 / (4 * lambda);
    return [
      near('gap', gap, most, 0.05 * most, 'finite-network'),
      near('objective', gap - penalty, net, 0.05 * net, 'finite-network'),
    ];
  },
});
