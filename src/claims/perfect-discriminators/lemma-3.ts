import { twoCurves } from '../../studies/twoCurves.ts';
import { near, where } from '../check.ts';
import { claim } from '../claim.ts';

const EPSILONS = [0.1, 0.05, 0.02, 0.01];

/** Curves that cross transversally have points in common, 1 + 1 − 2 = 0 dimensions: what lies within ε of the other curve shrinks with ε. */
export const lemma3 = claim({
  id: 'lemma-3',
  title: { en: 'What they share is smaller than both', zh: '公共部分比两者都小' },
  source: [{ of: 'ab', at: 'Lemma 3' }],
  study: twoCurves,
  at: { pair: 'circles' },
  broken: {
    at: { x: 0, y: 0 },
    what: { en: 'lay one circle on the other', zh: '把一个圆叠到另一个圆上' },
  },
  likely: { en: 'The circles nearly touch.', zh: '两圆接近相切。' },
  speaksOf: ['pair', 'x', 'y'],
  checks: {
    points: { en: 'points in common', zh: '公共点的个数' },
    share: { en: 'share within ε, and 2ε/(π sin φ)', zh: '相距不到 ε 的比例与 2ε/(π sin φ)' },
  },
  judge({ here, near: within }, { x, y }) {
    const distance = Math.hypot(x, y);
    // Apart, nothing is shared.
    if (distance > 2) return [near('points', here.crossings.length, 0, 0, 'exact')];
    const sine = Math.sin(2 * Math.asin(distance / 2));
    return [
      near('points', here.crossings.length, 2, 0, 'exact'),
      ...EPSILONS.map((epsilon) => {
        const share = (2 * epsilon) / (Math.PI * sine);
        return where('epsilon', epsilon, near('share', within(epsilon), share, 0.03 * share, 'finite-scale'));
      }),
    ];
  },
});
