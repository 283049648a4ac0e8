import { rivals } from '../../studies/rivals.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';

/** Under clipping Adam with its usual β₁ = 0.9 ends further from the data than RMSProp: an observation, no theorem. */
export const rmspropVsAdamTraining = claim({
  id: 'rmsprop-vs-adam-training',
  title: { en: 'Under clipping Adam’s momentum does harm', zh: '在权重裁剪下，Adam 的动量有害' },
  source: [{ of: 'wgan', at: '§3' }],
  study: rivals,
  at: {
    ...{ left: 'clip', right: 'clip-adam', activation: 'leakyRelu', depth: 2, clip: 0.05 },
    ...{ beta1: 0.9, beta2: 0.999, iterations: 200 },
  },
  speaksOf: ['clip', 'beta1', 'beta2', 'rate', 'iterations'],
  broken: { at: { right: 'clip' }, what: { en: 'let both learn by RMSProp', zh: '两边都用 RMSProp' } },
  likely: { en: 'The two have not parted yet, or have both come near.', zh: '二者还没有拉开，或都已接近数据。' },
  checks: { further: { en: 'W₁ with Adam over W₁ with RMSProp', zh: '用 Adam 的 W₁ 与用 RMSProp 的 W₁ 之比' } },
  judge: ({ left, right }) => [
    atLeast(
      'further',
      (right.at(-1)?.wasserstein ?? Number.NaN) / (left.at(-1)?.wasserstein ?? Number.NaN),
      1.5,
      0,
      'finite-training',
    ),
  ],
});
