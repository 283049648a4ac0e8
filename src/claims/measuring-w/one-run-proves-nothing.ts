import { quantile } from '../../math/quantile.ts';
import { endsOf, misled, repeating } from '../../studies/repeating.ts';
import { atLeast } from '../check.ts';
import { claim } from '../claim.ts';

/** Runs of one setting differ more among each other than two settings do, so that one run of each may well say the opposite. */
export const oneRunProvesNothing = claim({
  id: 'one-run-proves-nothing',
  title: { en: 'One run of each proves nothing', zh: '各跑一次说明不了什么' },
  source: [
    { of: 'veegan', at: 'Table 1' },
    { of: 'pacgan', at: 'Table 1' },
  ],
  study: repeating,
  at: { a: 'plain', b: 'narrower', iterations: 200 },
  speaksOf: ['a', 'b', 'runs', 'iterations'],
  broken: {
    at: { a: 'penalty', b: 'plain' },
    what: { en: 'compare settings that really differ', zh: '比较真正不同的两种设置' },
  },
  likely: {
    en: 'With so few runs the two happen to lie apart; or they really differ.',
    zh: '次数太少，两者恰好分开；也可能它们本来就不同。',
  },
  checks: {
    range: {
      en: 'W₁ of A’s worst run less its best, against the medians’ difference',
      zh: 'A 最差与最好一次的 W₁ 之差，与两个中位数之差相比',
    },
    misled: { en: 'pairs of runs that say the opposite of the medians', zh: '高下与中位数相反的配对比例' },
    modes: { en: 'most modes of a run of A, less the fewest', zh: 'A 各次训练覆盖的模式数，最多与最少之差' },
  },
  judge({ a, b }) {
    const [ends, others] = [endsOf(a), endsOf(b)];
    const medians = Math.abs(quantile(ends, 0.5) - quantile(others, 0.5));
    return [
      atLeast('range', quantile(ends, 1) - quantile(ends, 0), medians, 0, 'finite-training'),
      atLeast('misled', misled(ends, others), 0.1, 0, 'finite-training'),
      atLeast('modes', Math.max(...a.covered) - Math.min(...a.covered), 1, 0, 'finite-training'),
    ];
  },
});
