import { lawOf } from '../../studies/sequenceLaws.ts';
import { ladder, sequences, WATCHED } from '../../studies/sequences.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { compactNames, runaway } from './runningAway.ts';

/** The diameter of a set that holds all sequences but the one that runs away: [0, 2]. */
const DIAMETER = 2;

/** W ≤ diam·TV on a compact set. The densities need not converge anywhere for that. */
export const thmTopology4 = claim({
  id: 'thm-topology-4',
  title: { en: 'Where TV vanishes, so does W', zh: 'TV 趋于 0，W 就趋于 0' },
  source: [{ of: 'wgan', at: 'Thm 2(4)' }],
  study: sequences,
  at: { sequence: 'typewriter' },
  broken: runaway,
  speaksOf: ['sequence', 'n', 'place'],
  checks: {
    bound: { en: 'largest W − diam·TV, of random pairs and sequences', zh: '随机配对与各序列中 W − diam·TV 的最大值' },
    tv: { en: 'TV of the last typewriter, and ℓ(1 − ℓ)/(1 + ℓ)', zh: '最末一个打字机密度的 TV 与 ℓ(1 − ℓ)/(1 + ℓ)' },
    jumps: { en: 'how often its density jumps up at x, of five rows', zh: '五行之中，它在 x 处的密度跳起几次' },
    jump: { en: 'last jump, from 1/(1 + ℓ) to 2/(1 + ℓ)', zh: '最后一次跳跃：从 1/(1 + ℓ) 到 2/(1 + ℓ)' },
  },
  judge(found, at) {
    const typed = found.along('typewriter');
    const compact = compactNames(at).flatMap(found.along);
    const bound = (most: number, all: readonly { wasserstein: number; tv: number }[]) =>
      all.map(({ wasserstein, tv }) => wasserstein - most * tv);
    // Histograms and the typewriter lie in [0, 1], whose diameter is 1.
    const worst = Math.max(...bound(1, found.pairs()), ...bound(1, typed), ...bound(DIAMETER, compact));
    const shown = at.sequence === 'typewriter' ? [...found.watched] : [];
    const lastRow = shown.filter((_, k) => (WATCHED[k] as number) >= 32 && (WATCHED[k] as number) < 64);
    return [
      atMost('bound', worst, 0, 1e-10, 'quadrature'),
      near(
        'tv',
        typed.at(-1)?.tv ?? Number.NaN,
        lawOf('typewriter', ladder.at(-1) as number, at).tv,
        1e-10,
        'quadrature',
      ),
      near('jumps', shown.filter((density, k) => (WATCHED[k] as number) < 64 && density > 1).length, 5, 0, 'exact'),
      near('jump', Math.max(...lastRow) - Math.min(...lastRow), 1 / (1 + 1 / 32), 1e-12, 'rounding'),
    ];
  },
});
