import { logSlopes } from '../../studies/logSlopes.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** The slope of log between x and 2x is log 2/x: it grows without bound towards 0, and stays under 1/a on [a, ∞). */
export const logNotLipschitz = claim({
  id: 'log-not-lipschitz',
  title: { en: 'log is Lipschitz away from 0 only', zh: 'log 只有远离 0 时才是 Lipschitz 的' },
  source: [{ of: 'ours' }],
  study: logSlopes,
  checks: {
    above: { en: 'steepest chord on [a, ∞), under 1/a', zh: '[a, ∞) 上最陡的弦，不超过 1/a' },
    below: {
      en: 'a chord 4096 times nearer to 0 than the first on [a, ∞), and how steep that one is',
      zh: '起点在 a/4096 的弦与起点在 a 的弦的斜率之比',
    },
  },
  judge({ above, below }, { from }) {
    const steepest = Math.max(...above.map(({ slope }) => slope));
    // log(factor·x) − log x keeps the rounding of two logarithms of up to 30, over one of at least 0.01.
    return [
      atMost('above', steepest * from, 1, 1e-9, 'rounding'),
      near('below', (below.at(-1)?.slope ?? Number.NaN) / (above[0]?.slope ?? Number.NaN), 4096, 1e-6, 'rounding'),
    ];
  },
});
