import { critics } from '../../studies/critics.ts';
import { atMost } from '../check.ts';
import { claim } from '../claim.ts';

/** A family of K-Lipschitz functions earns at most K·W, and as much only where it holds a Kantorovich potential: no ≈, but ≤. */
export const kWApprox = claim({
  id: 'k-w-approx',
  title: { en: 'A critic finds at most K·W', zh: '判别器得到的至多是 K·W' },
  source: [{ of: 'wgan', at: 'eq. 3' }],
  study: critics,
  at: { steps: 800 },
  speaksOf: ['data', 'clip', 'lambda', 'depth', 'width', 'activation', 'steps'],
  likely: { en: 'The grid steps over the steepest place.', zh: '网格跨过了最陡的地方。' },
  checks: {
    left: { en: 'share of K·W that the first critic finds', zh: '第一个判别器得到 K·W 的比例' },
    right: { en: 'share that the second finds', zh: '第二个判别器得到的比例' },
  },
  judge: ({ left, right }) => [
    atMost('left', left.efficiency, 1, 0.02, 'sampling'),
    atMost('right', (right ?? left).efficiency, 1, 0.02, 'sampling'),
  ],
});
