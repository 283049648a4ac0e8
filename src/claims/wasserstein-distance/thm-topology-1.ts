import type { Readings } from '../../divergences/withAtoms.ts';
import { sequenceNames } from '../../studies/convergent.ts';
import { sequences } from '../../studies/sequences.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { apartAlong } from './runningAway.ts';

/** ½TV² ≤ JS ≤ TV·log 2: either tends to 0 if and only if the other does. */
export const thmTopology1 = claim({
  id: 'thm-topology-1',
  title: { en: 'TV and JS vanish together', zh: 'TV 与 JS 同时趋于 0' },
  source: [{ of: 'wgan', at: 'Thm 2(1)' }],
  study: sequences,
  speaksOf: ['sequence', 'n'],
  checks: {
    lower: { en: 'largest ½TV² − JS, of random pairs and sequences', zh: '随机配对与各序列中 ½TV² − JS 的最大值' },
    upper: { en: 'largest JS − TV·log 2', zh: 'JS − TV·log 2 的最大值' },
    attained: { en: 'JS where one side is a point elsewhere, and TV·log 2', zh: '两点不重合时的 JS，与 TV·log 2' },
    tvAlone: { en: 'sequences in which TV tends to 0 and JS does not', zh: 'TV 趋于 0 而 JS 不趋于 0 的序列数' },
    jsAlone: { en: 'sequences in which JS tends to 0 and TV does not', zh: 'JS 趋于 0 而 TV 不趋于 0 的序列数' },
  },
  judge(found, at) {
    const all: readonly Readings[] = [...found.pairs(), ...sequenceNames.flatMap(found.along)];
    const [point] = found.along('point');
    return [
      atMost('lower', Math.max(...all.map(({ js, tv }) => tv ** 2 / 2 - js)), 0, 1e-12, 'rounding'),
      atMost('upper', Math.max(...all.map(({ js, tv }) => js - tv * Math.LN2)), 0, 1e-10, 'quadrature'),
      near('attained', point?.js ?? Number.NaN, (point?.tv ?? 0) * Math.LN2, 1e-12, 'rounding'),
      near('tvAlone', apartAlong(found, at, 'tv', 'js'), 0, 0, 'exact'),
      near('jsAlone', apartAlong(found, at, 'js', 'tv'), 0, 0, 'exact'),
    ];
  },
});
