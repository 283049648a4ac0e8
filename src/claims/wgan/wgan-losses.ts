import { criticEstimate } from '../../divergences/implied.ts';
import { mean } from '../../math/mean.ts';
import { wganLosses } from '../../studies/wganLosses.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** L_C = E_g f − E_r f and L_G = −E_g f: to the generator E_r f is a constant, so that it climbs what the critic makes it fall. */
export const wganLossesClaim = claim({
  id: 'wgan-losses',
  title: { en: 'Both losses are plain means of f', zh: '两个损失都只是 f 的均值' },
  source: [{ of: 'wgan', at: 'Alg. 1' }],
  study: wganLosses,
  speaksOf: ['batch', 'width'],
  broken: {
    at: { objective: 'non-saturating' },
    what: { en: 'put the sigmoid and the log back', zh: '把 sigmoid 和 log 放回去' },
  },
  checks: {
    critic: { en: 'L_C, and E_g f − E_r f', zh: 'L_C 与 E_g f − E_r f' },
    generator: { en: 'L_G, and −E_g f', zh: 'L_G 与 −E_g f' },
    pull: { en: 'largest error of −1/B, with which each fake pulls', zh: '每个生成样本的权重与 −1/B 的最大误差' },
    constant: {
      en: 'how L_C changes along a step of G, and L_G turned round',
      zh: '沿生成器的一步，L_C 的变化与 −L_G 的变化',
    },
    backward: { en: 'the gradient that G descends, by differences', zh: '生成器下降的梯度，与差分比较' },
  },
  judge({ real, generated, criticLoss, generatorLoss, pulls, along }, { batch }) {
    const size = 1 + Math.abs(along.backward);
    return [
      near('critic', criticLoss, -criticEstimate(real, generated), 1e-9, 'rounding'),
      near('generator', generatorLoss, -mean(generated), 1e-9, 'rounding'),
      near('pull', Math.max(...pulls.map((pull) => Math.abs(pull + 1 / batch))), 0, 1e-8, 'rounding'),
      near('constant', along.critic, -along.generator, 1e-6 * size, 'rounding'),
      near('backward', along.generator, along.backward, 1e-5 * size, 'quadrature'),
    ];
  },
});
