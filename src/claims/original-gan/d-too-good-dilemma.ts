import { toldBy } from '../../studies/toldBy.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * The best D tells 2 ∂JS, which between two Gaussians is at most (θ/2)·exp(−θ²/8); another one tells the gradient of
 * something else, which is off by sup|∇ℓ − ∇ℓ*| + θ·sup|D − D*| at most: −D∇ℓ + D*∇ℓ* = −D(∇ℓ − ∇ℓ*) − (D − D*)∇ℓ*.
 */
export const dTooGoodDilemma = claim({
  id: 'd-too-good-dilemma',
  title: { en: 'A good D says little, a poor one something else', zh: '好的判别器没什么可说，差的说的是别的' },
  source: [{ of: 'ab', at: '§2' }, { of: 'ours' }],
  study: toldBy,
  checks: {
    best: { en: 'gradient by the best D, and 2 ∂JS/∂θ', zh: '最优判别器给出的梯度与 2 ∂JS/∂θ' },
    little: { en: 'that gradient, at most (θ/2)·exp(−θ²/8)', zh: '该梯度，不超过 (θ/2)·exp(−θ²/8)' },
    else: { en: 'how far off this D’s gradient is, and its bound', zh: '这个 D 的梯度偏了多少，及其上界' },
  },
  judge: ({ told, best, slope, off, steeper }, { theta }) => [
    near('best', best, slope, 1e-9, 'quadrature'),
    atMost('little', best, (theta / 2) * Math.exp((-theta * theta) / 8), 1e-9, 'quadrature'),
    atMost('else', Math.abs(told - slope), steeper + theta * off, 1e-9, 'quadrature'),
  ],
});
