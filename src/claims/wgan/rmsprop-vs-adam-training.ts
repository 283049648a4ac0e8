import { optimisers } from '../../studies/optimisers.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';

/** Under clipping Adam with its usual β₁ = 0.9 ends further from the data than RMSProp: an observation, no theorem. */
export const rmspropVsAdamTraining = claim({
  id: 'rmsprop-vs-adam-training',
  title: { en: 'Under clipping Adam’s momentum does harm', zh: '在权重裁剪下，Adam 的动量有害' },
  source: [{ of: 'wgan', at: '§4.2' }],
  study: optimisers,
  at: { beta1: 0.9, beta2: 0.999 },
  speaksOf: ['clip', 'beta1', 'beta2', 'rate', 'iterations'],
  broken: { at: { beta1: 0 }, what: { en: 'take Adam’s momentum away', zh: '去掉 Adam 的动量' } },
  likely: { en: 'The two have not parted yet, or have both come near.', zh: '二者还没有拉开，或都已接近数据。' },
  checks: {
    further: { en: 'W₁ with Adam over W₁ with RMSProp', zh: '用 Adam 的 W₁ 与用 RMSProp 的 W₁ 之比' },
    along: { en: 'least cos(−Δw, ∇) of RMSProp', zh: 'RMSProp 的 cos(−Δw, ∇) 的最小值' },
  },
  judge: ({ rmsprop, adam }) => [
    atLeast(
      'further',
      (adam.wasserstein.at(-1) ?? Number.NaN) / (rmsprop.wasserstein.at(-1) ?? Number.NaN),
      1.5,
      0,
      'finite-training',
    ),
    atLeast('along', Math.min(...rmsprop.cosines), 0, 0, 'exact'),
  ],
});
