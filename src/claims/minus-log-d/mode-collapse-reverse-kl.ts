import { fitting } from '../../studies/fitting.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * Reverse KL fits one bell to one of two modes that lie apart. It isn't alone, for JS does so too; and neither does it any longer
 * once the model has two bells: what drops the mode is a model that can't be right.
 */
export const modeCollapseReverseKl = claim({
  id: 'mode-collapse-reverse-kl',
  title: { en: 'One bell for two: reverse KL keeps one mode', zh: '一个峰拟合两个峰：反向 KL 只留一个' },
  source: [{ of: 'ab', at: '§2.2.2' }, { of: 'ours' }],
  study: fitting,
  at: { modesAt: 3, modeWidth: 0.5, model: 'one' },
  broken: { at: { model: 'two' }, what: { en: 'give the model two bells', zh: '给模型两个峰' } },
  meant: 'heuristic',
  likely: {
    en: 'The model can cover both modes, or they lie too close together.',
    zh: '模型能同时覆盖两个模式，或者两个模式靠得太近。',
  },
  speaksOf: ['modesAt', 'modeWidth', 'model'],
  checks: {
    place: { en: 'μ of the best fit by KL(P_g‖P_r), and m', zh: 'KL(P_g‖P_r) 最优拟合的 μ 与 m' },
    width: { en: 'its τ, and s', zh: '它的 τ 与 s' },
    cost: { en: 'its KL(P_g‖P_r), and log 2', zh: '它的 KL(P_g‖P_r) 与 log 2' },
    softened: {
      en: 'the best fit’s KL(P_g‖P_r) − 2 JS, and log 2 − 1.5 log(4/3)',
      zh: '最优拟合的 KL(P_g‖P_r) − 2 JS 与 log 2 − 1.5 log(4/3)',
    },
    js: { en: 'the best fit’s JS, and ¾ log(4/3)', zh: '最优拟合的 JS 与 ¾ log(4/3)' },
    klBroad: {
      en: 'KL(P_g‖P_r) on one mode, at most that across both',
      zh: '只占一个峰时的 KL(P_g‖P_r)，不超过横跨两峰时',
    },
    softenedBroad: {
      en: 'KL(P_g‖P_r) − 2 JS on one mode, at most that across both',
      zh: '只占一个峰时的 KL(P_g‖P_r) − 2 JS，不超过横跨两峰时',
    },
    jsBroad: { en: 'JS on one mode, at most that across both', zh: '只占一个峰时的 JS，不超过横跨两峰时' },
    forward: { en: 'τ of the best fit by KL(P_r‖P_g), and √(m² + s²)', zh: 'KL(P_r‖P_g) 最优拟合的 τ 与 √(m² + s²)' },
  },
  judge({ descendFrom }, { modesAt, modeWidth }) {
    const across = { mean: 0, spread: Math.hypot(modesAt, modeWidth) };
    // Beside the mode, so that there is something to descend.
    const beside = { mean: 0.8 * modesAt, spread: 1.4 * modeWidth };
    const reverse = descendFrom('klReverse', beside);
    const one = descendFrom('js', beside);
    /** The best that such a bell does across both. */
    const broad = (ruler: 'klReverse' | 'softened' | 'js') => descendFrom(ruler, across).value;
    const forward = descendFrom('klForward', { mean: 0.5, spread: across.spread });
    const softened = descendFrom('softened', beside);
    const third = Math.log(4 / 3);
    // What is left of the other mode under the bell, and of the descent.
    const values = 2e-3;
    return [
      near('place', reverse.end.mean, modesAt, 0.01, 'finite-training'),
      near('width', reverse.end.spread, modeWidth, 0.01, 'finite-training'),
      near('cost', reverse.value, Math.LN2, values, 'finite-training'),
      near('softened', softened.value, Math.LN2 - 1.5 * third, values, 'finite-training'),
      near('js', one.value, 0.75 * third, values, 'finite-training'),
      atMost('klBroad', reverse.value, broad('klReverse')),
      atMost('softenedBroad', softened.value, broad('softened')),
      atMost('jsBroad', one.value, broad('js')),
      near('forward', forward.end.spread, across.spread, 0.01, 'finite-training'),
    ];
  },
});
