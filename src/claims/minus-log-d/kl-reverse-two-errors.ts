import { fitting } from '../../studies/fitting.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * A bell on one of two modes misses half of the data, and has no fakes; the same bell between them has nothing but fakes.
 * With a = m/s: reverse KL of the first is at most log 2, of the second a²/2 − E log cosh(az), and log cosh(az) ≤ a|z|; forward
 * KL of the first is ½ log 2πs² + ½ + a² less the entropy of P_r, which is at most ½ log 2πs² + ½ + log 2.
 */
export const klReverseTwoErrors = claim({
  id: 'kl-reverse-two-errors',
  title: { en: 'What is missing is cheap, what is fake is dear', zh: '遗漏代价小，造假代价大' },
  source: [{ of: 'ab', at: '§2.2.2' }],
  study: fitting,
  at: { model: 'one' },
  broken: { at: { model: 'two' }, what: { en: 'give the model two bells', zh: '给模型两个峰' } },
  likely: { en: 'With two bells nothing is missing.', zh: '模型有两个峰，就什么也没有漏掉。' },
  speaksOf: ['modesAt', 'modeWidth'],
  checks: {
    missed: {
      en: 'KL(P_g‖P_r) of a bell on one mode, at most log 2',
      zh: '只占一个峰：KL(P_g‖P_r) 不超过 log 2',
    },
    softened: {
      en: 'KL(P_g‖P_r) − 2 JS of it, at most log 2 − 1.5 log(4/3)',
      zh: '此时 KL(P_g‖P_r) − 2 JS 不超过 log 2 − 1.5 log(4/3)',
    },
    forward: { en: 'KL(P_r‖P_g) of it, at least (m/s)² − log 2', zh: '此时 KL(P_r‖P_g) 不小于 (m/s)² − log 2' },
    fake: {
      en: 'KL(P_g‖P_r) of that bell between the modes, at least ½(m/s)² − (m/s)·√(2/π)',
      zh: '把它挪到两峰正中：KL(P_g‖P_r) 不小于 ½(m/s)² − (m/s)·√(2/π)',
    },
    fakeSoftened: {
      en: 'KL(P_g‖P_r) − 2 JS of it, at least that less 2 log 2',
      zh: '此时 KL(P_g‖P_r) − 2 JS 不小于上面的下界减 2 log 2',
    },
  },
  judge({ valueAt }, { modesAt, modeWidth }) {
    const a = modesAt / modeWidth;
    const onOne = { mean: modesAt, spread: modeWidth };
    const between = { mean: 0, spread: modeWidth };
    const dear = (a * a) / 2 - a * Math.sqrt(2 / Math.PI);
    const rounding = 1e-9 * (1 + a * a);
    return [
      atMost('missed', valueAt('klReverse', onOne), Math.LN2, rounding, 'rounding'),
      atMost('softened', valueAt('softened', onOne), Math.LN2 - 1.5 * Math.log(4 / 3), rounding, 'rounding'),
      atLeast('forward', valueAt('klForward', onOne), a * a - Math.LN2, rounding, 'rounding'),
      atLeast('fake', valueAt('klReverse', between), dear, rounding, 'rounding'),
      atLeast('fakeSoftened', valueAt('softened', between), dear - 2 * Math.LN2, rounding, 'rounding'),
    ];
  },
});
