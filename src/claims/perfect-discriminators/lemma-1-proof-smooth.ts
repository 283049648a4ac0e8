import { criticalPoints } from '../../studies/criticalPoints.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * Critical points need not be isolated: of x on a cylinder's wall they are two whole lines. What Sard's theorem promises is
 * that their values are few.
 */
export const lemma1ProofSmooth = claim({
  id: 'lemma-1-proof-smooth',
  title: { en: 'Critical points may fill a line', zh: '临界点可以连成一条线' },
  source: [{ of: 'ab', at: 'Lemma 1, proof' }, { of: 'ours' }],
  study: criticalPoints,
  broken: { at: { bulge: 0.3 }, what: { en: 'bulge the wall', zh: '让柱面鼓起来' } },
  checks: {
    power: { en: 'how their cells grow with the resolution, as a power', zh: '含临界点的格数随分辨率变化的幂次' },
    values: { en: 'critical values', zh: '临界值的个数' },
  },
  judge: ({ power, values }) => [near('power', power, 1, 0.01, 'finite-scale'), near('values', values, 2, 0, 'exact')],
});
