import { powerOf } from '../../math/slope.ts';
import { lawOf } from '../../studies/sequenceLaws.ts';
import { ladder, sequences } from '../../studies/sequences.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { runaway } from './runningAway.ts';

/** On a compact set W tends to 0 exactly where P_n ⇒ P; TV and JS may not notice that anything comes nearer. */
export const thmTopology2 = claim({
  id: 'thm-topology-2',
  title: { en: 'W vanishes exactly with weak convergence', zh: 'W 趋于 0，当且仅当弱收敛' },
  source: [{ of: 'wgan', at: 'Thm 2(2)' }],
  study: sequences,
  at: { sequence: 'ripple' },
  broken: runaway,
  speaksOf: ['sequence', 'n', 'amplitude'],
  checks: {
    gap: {
      en: 'largest gap of bounded 1-Lipschitz functions’ expectations, minus W',
      zh: '有界 1-Lipschitz 函数期望之差的最大值，减去 W',
    },
    power: { en: 'how W goes with n, as a power', zh: 'W 随 n 变化的幂次' },
    ripple: { en: 'W of the ripple, and a/2πn', zh: '波纹的 W 与 a/2πn' },
    rippleTv: { en: 'least TV of the ripple, and a/π', zh: '波纹的 TV 的最小值与 a/π' },
    rippleJs: { en: 'how far JS of the ripple moves', zh: '波纹的 JS 的变动' },
    grid: { en: 'W of the grid, and 1/4n', zh: '网格的 W 与 1/4n' },
    gridJs: { en: 'least JS of the grid, and log 2', zh: '网格的 JS 的最小值与 log 2' },
  },
  judge(found, at) {
    const [shown, ripple, grid] = [found.along(at.sequence), found.along('ripple'), found.along('grid')];
    const js = ripple.map((member) => member.js);
    const last = ladder.length - 1;
    const n = ladder[last] as number;
    return [
      atMost('gap', Math.max(...shown.map(({ gap, wasserstein }) => gap - wasserstein)), 0, 1e-10, 'quadrature'),
      near(
        'power',
        powerOf(
          ladder,
          shown.map(({ wasserstein }) => wasserstein),
        ),
        -1,
        1e-6,
        'quadrature',
      ),
      near('ripple', ripple[last]?.wasserstein ?? Number.NaN, lawOf('ripple', n, at).wasserstein, 1e-10, 'quadrature'),
      near('rippleTv', Math.min(...ripple.map(({ tv }) => tv)), lawOf('ripple', n, at).tv, 1e-9, 'quadrature'),
      near('rippleJs', Math.max(...js) - Math.min(...js), 0, 1e-9, 'quadrature'),
      near('grid', grid[last]?.wasserstein ?? Number.NaN, lawOf('grid', n, at).wasserstein, 1e-10, 'quadrature'),
      near('gridJs', Math.min(...grid.map((member) => member.js)), Math.LN2, 1e-9, 'quadrature'),
    ];
  },
});
