import { vanishing } from '../../studies/vanishing.ts';
import { atMost, near, where } from '../check.ts';
import { claim } from '../claim.ts';

/** ‖D − D*‖ < ε < 1 and E‖J_θ g‖² ≤ M² ⇒ ‖∇_θ E log(1 − D(g_θ(z)))‖ < Mε/(1 − ε). With ε taken over the fakes it is always true. */
export const thm24 = claim({
  id: 'thm-2-4',
  title: { en: 'The gradient stays under Mε/(1 − ε)', zh: '梯度不超过 Mε/(1 − ε)' },
  source: [{ of: 'ab', at: 'Thm 2.4' }],
  study: vanishing,
  broken: {
    at: { theta: 0, angle: 90 },
    what: { en: 'let the segments cross', zh: '让两条线段相交' },
  },
  likely: { en: 'The discriminator is still far from the best one.', zh: '判别器离最优判别器还很远。' },
  checks: {
    gradient: { en: 'gradient under its bound', zh: '梯度不超过上界' },
    epsilon: { en: 'ε in the end', zh: '最后的 ε' },
  },
  judge({ looks }) {
    return [
      ...looks.map(({ step, saturating, bound }) => where('step', step, atMost('gradient', saturating, bound))),
      near('epsilon', looks.at(-1)?.epsilon ?? Number.NaN, 0, 0.1, 'finite-training'),
    ];
  },
});
