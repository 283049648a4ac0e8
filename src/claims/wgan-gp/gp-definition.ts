import { mean } from '../../math/mean.ts';
import { penalising } from '../../studies/penalising.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** λE(‖∇f(x̂)‖ − 1)², soft and two-sided, at x̂ alone; no penalty on slopes moves the output bias. */
export const gpDefinition = claim({
  id: 'gp-definition',
  title: { en: 'The gradient penalty, and what is backed up of it', zh: '梯度惩罚及其反向传播' },
  source: [{ of: 'gp', at: 'eq. 3' }],
  study: penalising,
  at: { sides: 'two' },
  speaksOf: ['lambda', 'batch', 'width', 'activation'],
  broken: {
    at: { sides: 'one' },
    what: { en: 'punish slopes above 1 only', zh: '只惩罚大于 1 的斜率' },
  },
  checks: {
    value: {
      en: 'the penalty, and λE(‖∇f(x̂)‖ − 1)² by differences of f',
      zh: '惩罚项，与由 f 的差分求得的 λE(‖∇f(x̂)‖ − 1)²',
    },
    gradient: {
      en: 'its derivative along random unit directions, largest error',
      zh: '它沿随机单位方向的导数的最大误差',
    },
    bias: { en: 'its derivative in the output bias', zh: '它对输出层偏置的导数' },
  },
  judge({ penalty, norms, backward, differences, ofBias }, { lambda }) {
    const errors = backward.map((slope, k) => Math.abs(slope - (differences[k] as number)));
    return [
      near('value', penalty, lambda * mean(norms, (norm) => (norm - 1) ** 2), 1e-6 * lambda, 'rounding'),
      near('gradient', Math.max(...errors), 0, 5e-7 * lambda, 'rounding'),
      near('bias', ofBias, 0, 0, 'exact'),
    ];
  },
});
