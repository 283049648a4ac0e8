import { alongGradients } from '../../studies/alongGradients.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';

/** RMSProp never steps against its gradient: cos ≥ 2√κ/(1 + κ), κ the largest √v over the smallest (Kantorovich). Adam's momentum may. */
export const rmspropVsAdam = claim({
  id: 'rmsprop-vs-adam',
  title: { en: 'RMSProp never steps against its gradient, Adam may', zh: 'RMSProp 从不逆着梯度走，Adam 却可能' },
  source: [{ of: 'wgan', at: '§4.2' }, { of: 'ours' }],
  study: alongGradients,
  at: { beta1: 0.9, rate: 0.05, steps: 2000 },
  broken: { at: { beta1: 0 }, what: { en: 'take Adam’s momentum away', zh: '去掉 Adam 的动量' } },
  checks: {
    rmsprop: {
      en: 'a clipped one-parameter critic: share of RMSProp’s steps against the gradient',
      zh: '单参数的裁剪判别器：RMSProp 逆着梯度走的步数比例',
    },
    adam: { en: 'the same of Adam', zh: 'Adam 的这一比例' },
    bound: {
      en: 'gradients that turn at random: RMSProp’s cos(−Δw, ∇) over 2√κ/(1 + κ), least',
      zh: '随机转向的梯度：RMSProp 的 cos(−Δw, ∇) 与 2√κ/(1 + κ) 之比的最小值',
    },
  },
  judge: ({ rmsprop, adam, bound }) => [
    near('rmsprop', rmsprop.against, 0, 0, 'exact'),
    atLeast('adam', adam.against, 0.02, 0, 'exact'),
    atLeast(
      'bound',
      Math.min(...rmsprop.cosines.map((cosine, k) => cosine / (bound[k] as number))),
      1,
      1e-6,
      'rounding',
    ),
  ],
});
