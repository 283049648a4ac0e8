import { dirac } from '../../studies/dirac.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';

/** The largest |θ| over the last quarter of a path. */
function swing(path: Float64Array): number {
  const thetas = path.filter((_, i) => i % 2 === 0);
  return Math.max(...thetas.slice(-Math.ceil(thetas.length / 4)).map(Math.abs));
}

/**
 * With a critic ψx the two-sided penalty has false equilibria at |θ| = 2λ, ψ = 0, and traps the fake there where
 * λ√n_critic ≥ 1: its flow s² + 2λs + 1/n = 0 is then overdamped, and ψ never changes sign.
 */
export const diracGan = claim({
  id: 'dirac-gan',
  title: { en: 'A one-parameter WGAN-GP can be trapped at |θ| = 2λ', zh: '单参数的 WGAN-GP 可能困在 |θ| = 2λ' },
  source: [{ of: 'mescheder', at: '§3' }, { of: 'ours' }],
  study: dirac,
  at: {
    ...{ theta: 0.1, psi: 1, gamma: 0.3, lambda: 1, clip: 1 },
    ...{ rate: 0.05, criticSteps: 1, order: 'critic-first', steps: 4000 },
  },
  speaksOf: ['theta', 'psi', 'lambda', 'clip', 'rate', 'criticSteps', 'steps'],
  broken: {
    at: { lambda: 0.5 },
    what: { en: 'let λ√n be less than 1', zh: '让 λ√n 小于 1' },
  },
  checks: {
    trapped: { en: '|θ| in the end under the two-sided penalty', zh: '双侧惩罚下最后的 |θ|' },
    flat: { en: 'slope of its critic in the end', zh: '此时判别器的斜率' },
    clipped: { en: 'how far the clipped WGAN still swings', zh: '裁剪的 WGAN 仍在摆动的幅度' },
    oneSided: { en: 'how far the one-sided penalty still swings', zh: '单侧惩罚仍在摆动的幅度' },
    zeroCentred: { en: 'how far the zero-centred penalty still swings', zh: '零中心惩罚仍在摆动的幅度' },
  },
  judge({ paths }, { lambda }) {
    const [theta, psi] = paths.penalty.slice(-2) as unknown as [number, number];
    return [
      near('trapped', Math.abs(theta), 2 * lambda, 1e-3, 'finite-training'),
      near('flat', psi, 0, 1e-3, 'finite-training'),
      atLeast('clipped', swing(paths.clip), 0.1, 0, 'finite-training'),
      atLeast('oneSided', swing(paths['one-sided']), 0.1, 0, 'finite-training'),
      near('zeroCentred', swing(paths['zero-centred']), 0, 1e-3, 'finite-training'),
    ];
  },
});
