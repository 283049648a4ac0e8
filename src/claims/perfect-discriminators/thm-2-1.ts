import { urysohn } from '../../studies/urysohn.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';

/** Compact supports that lie apart have a smooth D* of accuracy 1 that is constant around each: L(D*) = 0, and nothing to descend. */
export const thm21 = claim({
  id: 'thm-2-1',
  title: { en: 'Supports apart: a perfect, flat D*', zh: '支撑集分离：完美而平坦的 D*' },
  source: [{ of: 'ab', at: 'Thm 2.1' }],
  study: urysohn,
  broken: overlap,
  checks: {
    slope: { en: 'largest ‖∇D*‖ on the supports', zh: '支撑集上最大的 ‖∇D*‖' },
    around: { en: 'largest error less than a third of the gap away', zh: '离支撑集不到间隙三分之一处的最大误差' },
    loss: { en: 'E log D* + E log(1 − D*)', zh: 'E log D* + E log(1 − D*)' },
    generator: { en: 'gradient that reaches the generator', zh: '回传给生成器的梯度' },
  },
  judge: ({ atReal, atGenerated, around, loss, passedOn }) => [
    near('slope', Math.max(...atReal.slopes, ...atGenerated.slopes), 0, 0, 'exact'),
    near('around', around, 0, 0, 'exact'),
    near('loss', loss, 0, 0, 'exact'),
    near('generator', passedOn, 0, 0, 'exact'),
  ],
});
