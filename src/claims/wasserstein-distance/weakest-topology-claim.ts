import { sequences } from '../../studies/sequences.ts';
import type { Ruler } from '../../studies/tends.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';
import { apartAlong, runaway } from './runningAway.ts';

/** KL ⇒ TV ⇔ JS ⇒ W, and none of the one-way arrows turns back. W’s is the weakest of these four; the mean’s is weaker still. */
export const weakestTopologyClaim = claim({
  id: 'weakest-topology-claim',
  title: { en: 'W’s topology is the weakest of the four', zh: '四者之中，W 的拓扑最弱' },
  source: [{ of: 'wgan', at: '§2' }, { of: 'ours' }],
  study: sequences,
  at: { sequence: 'ripple' },
  broken: runaway,
  speaksOf: ['sequence', 'n'],
  checks: {
    arrows: {
      en: 'sequences that go against KL ⇒ TV, TV ⇔ JS or TV ⇒ W',
      zh: '违反 KL ⇒ TV、TV ⇔ JS 或 TV ⇒ W 的序列数',
    },
    wAlone: { en: 'sequences in which W tends to 0 and TV does not', zh: 'W 趋于 0 而 TV 不趋于 0 的序列数' },
    noForward: {
      en: 'sequences in which TV tends to 0 and KL(P‖P_n) does not',
      zh: 'TV 趋于 0 而 KL(P‖P_n) 不趋于 0 的序列数',
    },
    noReverse: {
      en: 'sequences in which TV tends to 0 and KL(P_n‖P) does not',
      zh: 'TV 趋于 0 而 KL(P_n‖P) 不趋于 0 的序列数',
    },
    mean: { en: 'how far apart the means are of a grid and the interval', zh: '网格与区间的均值之差' },
    meanAlone: { en: 'W between them', zh: '两者之间的 W' },
  },
  judge(found, at) {
    const count = (one: Ruler, other: Ruler) => apartAlong(found, at, one, other);
    const against =
      count('klForward', 'tv') +
      count('klReverse', 'tv') +
      count('tv', 'js') +
      count('js', 'tv') +
      count('tv', 'wasserstein');
    const [grid] = found.along('grid');
    return [
      near('arrows', against, 0, 0, 'exact'),
      atLeast('wAlone', count('wasserstein', 'tv'), 1),
      atLeast('noForward', count('tv', 'klForward'), 1),
      atLeast('noReverse', count('tv', 'klReverse'), 1),
      near('mean', grid?.mean ?? Number.NaN, 0, 1e-12, 'rounding'),
      atLeast('meanAlone', grid?.wasserstein ?? Number.NaN, 1 / 8, 1e-12, 'rounding'),
    ];
  },
});
