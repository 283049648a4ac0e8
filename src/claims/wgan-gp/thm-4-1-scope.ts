import { lowerPotentialOf, type OnPlane, potentialOf } from '../../divergences/potential.ts';
import { transporting } from '../../studies/transporting.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { earned, gradientOf } from '../wgan/onPlane.ts';
import { alongRays } from './alongRays.ts';

/**
 * Slope 1 is proved on the rays of an optimal plan alone, and the penalty looks between random pairs. Between the largest and the
 * smallest of the best critics, half-way, lies another best one: it is flatter wherever their slopes turn apart.
 */
export const thm41Scope = claim({
  id: 'thm-4-1-scope',
  title: {
    en: 'Between independent pairs a best critic needn’t have slope 1',
    zh: '在独立配对之间，最优判别器的斜率不必是 1',
  },
  source: [{ of: 'gp', at: 'Prop. 1' }, { of: 'ours' }],
  study: transporting,
  at: { real: 'ring', generated: 'gaussian', n: 24, m: 24, space: 'plane', plan: 'best' },
  speaksOf: ['real', 'generated', 'n', 'm'],
  broken: {
    at: { plan: 'listed' },
    what: { en: 'take random pairs for the plan', zh: '把随机配对当作搬运方案' },
  },
  checks: {
    best: { en: 'what a third best critic earns, and W', zh: '另一个最优判别器的 E f(x) − E f(y)，与 W' },
    plan: { en: 'largest error of its slope 1 on the plan’s rays', zh: '它在方案的搬运线上，斜率与 1 的最大偏差' },
    random: { en: 'its least slope half-way between independent pairs', zh: '它在独立配对的中点处，斜率的最小值' },
  },
  judge(found) {
    const { real, generated, value } = found.best;
    const [upper, lower] = [potentialOf(found.best), lowerPotentialOf(found.best)];
    const potential: OnPlane = (x, y) => (upper(x, y) + lower(x, y)) / 2;
    const slope = (x: number, y: number) => Math.hypot(...gradientOf(potential, x, y));
    const onRays = alongRays({ ...found, potential }).map(({ x, y }) => Math.abs(slope(x, y) - 1));
    // Every pair that independent draws may make.
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < real.length; i += 2) {
      for (let j = 0; j < generated.length; j += 2) {
        const halfWay = (axis: 0 | 1) => ((real[i + axis] as number) + (generated[j + axis] as number)) / 2;
        least = Math.min(least, slope(halfWay(0), halfWay(1)));
      }
    }
    return [
      near('best', earned(potential, real, generated), value, 1e-9, 'rounding'),
      near('plan', Math.max(0, ...onRays), 0, 1e-3, 'rounding'),
      atMost('random', least, 0.97, 0, 'exact'),
    ];
  },
});
