import { noiseBound, type Rung } from '../../studies/noiseBound.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';
import { smallBall } from './smallBall.ts';

const leastRise = (rungs: readonly Rung[]) =>
  Math.min(...rungs.slice(1).map(({ bound }, k) => bound - (rungs[k]?.bound ?? Number.NaN)));

/** One term falls with the noise, the other with JS; less noise alone leaves 2θ√log 2, a nearer generator leaves 2√V. */
export const thm33TwoTerms = claim({
  id: 'thm-3-3-two-terms',
  title: { en: 'Less noise alone doesn’t close the bound', zh: '只减小噪声，界不会收紧到 0' },
  source: [{ of: 'ab', at: '§3, Thm 3.3' }, { of: 'ours' }],
  study: noiseBound,
  at: { between: 'masses', noise: 'disc' },
  speaksOf: ['theta', 'rho'],
  broken: smallBall,
  checks: {
    overRho: { en: 'least rise of the bound from a smaller ρ to a larger', zh: 'ρ 增大时界的最小增量' },
    noNoise: { en: 'the bound as ρ → 0, and 2θ√log 2', zh: 'ρ → 0 时的界，与 2θ√log 2' },
    overTheta: { en: 'least rise of the bound from a smaller θ to a larger', zh: 'θ 增大时界的最小增量' },
    together: { en: 'the bound at θ = 0, and 2√V', zh: 'θ = 0 时的界，与 2√V' },
  },
  judge(found, { theta }) {
    const [overNoise, overTheta] = [found.overNoise(), found.overTheta()];
    return [
      atLeast('overRho', leastRise(overNoise), 0, 1e-9, 'rounding'),
      near('noNoise', overNoise[0]?.bound ?? Number.NaN, 2 * theta * Math.sqrt(Math.LN2), 1e-9, 'rounding'),
      atLeast('overTheta', leastRise(overTheta), 0, 1e-9, 'rounding'),
      near('together', overTheta[0]?.bound ?? Number.NaN, 2 * Math.sqrt(found.variance), 1e-9, 'quadrature'),
    ];
  },
});
