import { alongWeights } from '../../studies/alongWeights.ts';
import { atMost } from '../check.ts';
import { claim } from '../claim.ts';

/** ‖∇_{θ,z} g‖ ≤ ∏‖Wᵢ‖ + Σₖ‖z‖ ∏_{i≠k}‖Wᵢ‖: a feed-forward network is as Lipschitz as Theorem 1 asks, where φ(0) = 0 and there are no biases. */
export const cor1Feedforward = claim({
  id: 'cor-1-feedforward',
  title: { en: 'A feed-forward generator is Lipschitz enough', zh: '前馈生成器满足 Lipschitz 条件' },
  source: [{ of: 'wgan', at: 'Cor. 1' }],
  study: alongWeights,
  at: { bias: 0, activation: 'tanh', weights: 'exact' },
  broken: {
    at: { bias: 3, activation: 'softplus', width: 2, depth: 3 },
    what: { en: 'give it biases, and an activation with φ(0) > 0', zh: '加上偏置，并用 φ(0) > 0 的激活函数' },
  },
  speaksOf: ['t', 'latent', 'activation', 'width', 'depth', 'bias', 'points'],
  checks: {
    ratio: { en: 'largest ‖∇g‖ as a share of the bound, over the samples', zh: '各样本中 ‖∇g‖ 与上界之比的最大值' },
  },
  judge({ steepness }) {
    const { measured, bound } = steepness();
    const ratios = measured.map((norm, i) => norm / (bound[i] as number));
    return [atMost('ratio', Math.max(...ratios), 1, 1e-9, 'rounding')];
  },
});
