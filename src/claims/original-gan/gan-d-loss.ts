import { discriminating } from '../../studies/discriminating.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** L_D = −E_r log D − E_g log(1 − D) begins at 2 log 2, where D is ½ everywhere, and ends near 2 log 2 − 2 JS. */
export const ganDLoss = claim({
  id: 'gan-d-loss',
  title: { en: 'D’s loss falls from 2 log 2 to 2 log 2 − 2 JS', zh: '判别器损失从 2 log 2 降到 2 log 2 − 2 JS' },
  source: [{ of: 'gan', at: 'eq. 1' }],
  study: discriminating,
  broken: { at: { steps: 50, rate: 1e-5 }, what: { en: 'stop before D has learnt', zh: '不等判别器学会就停下' } },
  likely: { en: 'The discriminator has not trained long enough.', zh: '判别器训练得还不够久。' },
  checks: {
    first: { en: 'L_D before the first step, and 2 log 2', zh: '第一步之前的 L_D 与 2 log 2' },
    last: { en: 'L_D in the end, and 2 log 2 − 2 JS', zh: '最后的 L_D 与 2 log 2 − 2 JS' },
  },
  judge({ looks, truth }) {
    const [first, last] = [-(looks[0]?.value ?? Number.NaN), -(looks.at(-1)?.value ?? Number.NaN)];
    return [
      near('first', first, 2 * Math.LN2, 1e-6, 'quadrature'),
      near('last', last, 2 * (Math.LN2 - truth.js), 0.05, 'finite-training'),
    ];
  },
});
