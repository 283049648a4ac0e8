import type { Readings } from '../../divergences/withAtoms.ts';
import { sequenceNames } from '../../studies/convergent.ts';
import { ladder, sequences } from '../../studies/sequences.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { apartAlong } from './runningAway.ts';

/** Pinsker: TV ≤ √(KL/2), either KL. No way back: of two sequences whose TV tends to 0 each has one KL that is infinite. */
export const thmTopology3 = claim({
  id: 'thm-topology-3',
  title: { en: 'Where either KL vanishes, so does TV', zh: '任一方向的 KL 趋于 0，TV 就趋于 0' },
  source: [{ of: 'wgan', at: 'Thm 2(3)' }],
  study: sequences,
  speaksOf: ['sequence', 'n'],
  checks: {
    pinsker: {
      en: 'largest TV − √(KL/2), of random pairs and sequences',
      zh: '随机配对与各序列中 TV − √(KL/2) 的最大值',
    },
    forward: {
      en: 'sequences in which KL(P‖P_n) tends to 0 and TV does not',
      zh: 'KL(P‖P_n) 趋于 0 而 TV 不趋于 0 的序列数',
    },
    reverse: {
      en: 'sequences in which KL(P_n‖P) tends to 0 and TV does not',
      zh: 'KL(P_n‖P) 趋于 0 而 TV 不趋于 0 的序列数',
    },
    shrinking: {
      en: 'KL(P_n‖P) of the shrinking interval, and −log(1 − 1/n)',
      zh: '缩短区间的 KL(P_n‖P) 与 −log(1 − 1/n)',
    },
    shrinkingOther: { en: 'its KL(P‖P_n)', zh: '它的 KL(P‖P_n)' },
    atom: { en: 'KL(P‖P_n) with an atom, and −log(1 − 1/n)', zh: '带原子时的 KL(P‖P_n) 与 −log(1 − 1/n)' },
    atomOther: { en: 'its KL(P_n‖P)', zh: '它的 KL(P_n‖P)' },
  },
  judge(found, at) {
    const all: readonly Readings[] = [...found.pairs(), ...sequenceNames.flatMap(found.along)];
    const over = ({ tv, klForward, klReverse }: Readings) =>
      tv - Math.sqrt(Math.max(0, Math.min(klForward, klReverse)) / 2);
    const last = ladder.length - 1;
    const law = -Math.log1p(-1 / (ladder[last] as number));
    const [shrinking, atom] = [found.along('shrinking')[last], found.along('atom')[last]];
    return [
      atMost('pinsker', Math.max(...all.map(over)), 0, 1e-7, 'rounding'),
      near('forward', apartAlong(found, at, 'klForward', 'tv'), 0, 0, 'exact'),
      near('reverse', apartAlong(found, at, 'klReverse', 'tv'), 0, 0, 'exact'),
      near('shrinking', shrinking?.klReverse ?? Number.NaN, law, 1e-10, 'quadrature'),
      near('shrinkingOther', shrinking?.klForward ?? Number.NaN, Number.POSITIVE_INFINITY, 0, 'exact'),
      near('atom', atom?.klForward ?? Number.NaN, law, 1e-10, 'quadrature'),
      near('atomOther', atom?.klReverse ?? Number.NaN, Number.POSITIVE_INFINITY, 0, 'exact'),
    ];
  },
});
