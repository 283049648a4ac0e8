import { ladder, sequences } from '../../studies/sequences.ts';
import { atMost, near, where } from '../check.ts';
import { claim } from '../claim.ts';

/** P_n = (1 − 1/n)δ₀ + (1/n)δₙ: TV tends to 0 and P_n ⇒ δ₀, and W is 1 all along. The mass that is left weighs ever less and is ever farther away. */
export const thmTopologyNoncompact = claim({
  id: 'thm-topology-noncompact',
  title: { en: 'Without compactness W need not vanish', zh: '没有紧性，W 不必趋于 0' },
  source: [{ of: 'ours' }],
  study: sequences,
  at: { sequence: 'runaway', speed: 1 },
  broken: {
    at: { speed: 0 },
    what: { en: 'keep that mass where it is', zh: '让那点质量停在原处' },
  },
  speaksOf: ['sequence', 'n', 'speed'],
  checks: {
    w: { en: 'W at n', zh: 'n 处的 W' },
    tv: { en: 'TV at n, and 1/n', zh: 'n 处的 TV 与 1/n' },
    gap: { en: 'largest gap of bounded functions’ expectations, and 2/n', zh: '有界函数期望之差的最大值，与 2/n' },
  },
  judge: (found, { sequence }) =>
    found
      .along(sequence)
      .flatMap(({ n, wasserstein, tv, gap }, k) =>
        k % 3 > 0
          ? []
          : [
              where('n', ladder[k] as number, near('w', wasserstein, 1, 1e-9, 'quadrature')),
              where('n', n, near('tv', tv, 1 / n, 1e-12, 'rounding')),
              where('n', n, atMost('gap', gap, 2 / n, 1e-12, 'rounding')),
            ],
      ),
});
