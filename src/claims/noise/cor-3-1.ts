import { noiseKernels } from '../../studies/noiseKernels.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';

/** Two Gaussian kernels are densities, ‖x‖^−(d+1) is none without a core; with one it is Cauchy's, whose tails reach far. */
export const cor31 = claim({
  id: 'cor-3-1',
  title: { en: 'The kernel says how far JS can feel', zh: '核的尾部决定 JS 能感知多远' },
  source: [{ of: 'ab', at: 'Cor. 3.1' }, { of: 'ours' }],
  study: noiseKernels,
  speaksOf: ['theta', 'sigma'],
  broken: { at: { tail: 'printed' }, what: { en: 'take ‖x‖⁻³ as printed', zh: '照原文取 ‖x‖⁻³' } },
  checks: {
    round: { en: '(a) mass of N(0, σ²I) over the plane', zh: '(a) N(0, σ²I) 在全平面上的质量' },
    elliptic: { en: '(b) mass of N(0, Σ)', zh: '(b) N(0, Σ) 的质量' },
    heavy: { en: '(c) mass of the kernel with a core', zh: '(c) 带核心的重尾核的质量' },
    core: {
      en: 'share of it outside a disc of radius 2δ, of what lies outside δ, δ = σ/10⁴',
      zh: '其在半径 2δ 以外的质量与 δ 以外的质量之比，δ = σ/10⁴',
    },
    js: { en: 'JS of two Cauchy densities, and its closed form', zh: '两个 Cauchy 密度的 JS 与闭式' },
    pull: { en: '2 dJS/dθ under Cauchy noise, and its closed form', zh: 'Cauchy 噪声下的 2 dJS/dθ 与闭式' },
    reach: {
      en: 'pull under Cauchy noise over pull under Gaussian noise, 8 widths away',
      zh: '相距 8 倍宽度时，Cauchy 噪声与高斯噪声下的梯度之比',
    },
  },
  judge({ masses, outside, js, pulls, far }, { theta, sigma }) {
    const d = theta / sigma;
    const u = Math.sqrt(4 + d ** 2);
    return [
      ...(['round', 'elliptic', 'heavy'] as const).map((name, k) =>
        // What lies in the hole: (δ/σ)²/2 at the most.
        near(name, masses[k] as number, 1, 1e-7, 'quadrature'),
      ),
      near('core', outside, 1, 1e-6, 'finite-scale'),
      near('js', js, Math.log((2 * u) / (u + 2)), 1e-9, 'quadrature'),
      near('pull', pulls.cauchy, (4 * d) / (u ** 2 * (u + 2) * sigma), 1e-9, 'quadrature'),
      atLeast('reach', far.cauchy / far.gaussian, 100, 0, 'exact'),
    ];
  },
});
