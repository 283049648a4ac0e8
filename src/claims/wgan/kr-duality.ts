import { lowerPotentialOf, type OnPlane } from '../../divergences/potential.ts';
import { lengthOf, transporting } from '../../studies/transporting.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { earned, grid, steepestExcess } from './onPlane.ts';

/** Other 1-Lipschitz functions: planes in 16 directions, and a cone over every third point. */
function competitors(points: readonly number[]): OnPlane[] {
  const planes = Array.from({ length: 16 }, (_, k): OnPlane => {
    const [dx, dy] = [Math.cos((k * Math.PI) / 8), Math.sin((k * Math.PI) / 8)];
    return (x, y) => dx * x + dy * y;
  });
  const tips = points.flatMap((x, i) => (i % 6 === 0 ? [[x, points[i + 1] as number] as const] : []));
  const cones = tips.flatMap(([px, py]): OnPlane[] => [
    (x, y) => Math.hypot(x - px, y - py),
    (x, y) => -Math.hypot(x - px, y - py),
  ]);
  return [...planes, ...cones];
}

/** W(P, Q) = sup over 1-Lipschitz f of E_P f − E_Q f, and f rises by 1 along every line of an optimal plan. */
export const krDuality = claim({
  id: 'kr-duality',
  title: { en: 'W is what the best 1-Lipschitz function earns', zh: 'W 等于 1-Lipschitz 函数的最高得分' },
  source: [
    { of: 'wgan', at: 'eq. 2' },
    { of: 'villani', at: 'Thm 5.10' },
  ],
  study: transporting,
  speaksOf: ['real', 'generated', 'n', 'm'],
  broken: {
    at: { plan: 'listed' },
    what: { en: 'ship by another plan', zh: '换一个搬运方案' },
  },
  checks: {
    gap: { en: 'cost of the plan against what f earns', zh: '方案的代价与 f 的得分' },
    rise: { en: 'largest error of f’s rise along a line of the plan', zh: 'f 沿搬运线上升量的最大误差' },
    lipschitz: { en: 'by how much f rises faster than 1', zh: 'f 的上升超过 1 倍距离的量' },
    lower: { en: 'what the smallest such f earns', zh: '最小的这种 f 的得分' },
    others: { en: 'the most that other such functions earn', zh: '其他这类函数的最高得分' },
  },
  judge({ best, pairs, cost, potential, atReal, atGenerated, dual }) {
    const { real, generated } = best;
    const rises = pairs.map(
      (pair) => (atReal[pair.row] as number) - (atGenerated[pair.column] as number) - lengthOf(best, pair),
    );
    const all = [...real, ...generated];
    const others = competitors(all).map((f) => earned(f, real, generated));
    return [
      near('gap', cost, dual, 1e-9, 'rounding'),
      near('rise', Math.max(...rises.map(Math.abs)), 0, 1e-9, 'rounding'),
      atMost('lipschitz', steepestExcess(potential, [...all, ...grid(9)]), 0, 1e-9, 'rounding'),
      near('lower', earned(lowerPotentialOf(best), real, generated), dual, 1e-9, 'rounding'),
      atMost('others', Math.max(...others), dual, 1e-9, 'rounding'),
    ];
  },
});
