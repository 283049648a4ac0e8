import { teaching } from '../../studies/teaching.ts';
import { atMost } from '../check.ts';
import { claim } from '../claim.ts';

/** min over θ of the max over f: a generator that descends what a trained critic finds comes to the data. */
export const wganMinmax = claim({
  id: 'wgan-minmax',
  title: { en: 'Descending the best critic’s value leads to the data', zh: '沿着最优判别器的值下降，就会走到数据' },
  source: [{ of: 'wgan', at: 'eq. 3' }],
  study: teaching,
  at: { teacher: 'w', lambda: 1, rate: 0.02, steps: 100 },
  speaksOf: ['theta', 'lambda', 'steps'],
  broken: { at: { teacher: 'js' }, what: { en: 'let JS teach instead', zh: '改由 JS 来教' } },
  likely: { en: 'The generator has not had enough steps.', zh: '生成器走的步数还不够。' },
  checks: {
    away: { en: 'the largest |θ| over the last ten steps, of the first', zh: '最后十步中最大的 |θ|，与起点之比' },
  },
  judge: ({ theta }, at) => [
    atMost('away', Math.max(...theta.slice(-10).map(Math.abs)) / Math.abs(at.theta), 0.05, 0, 'finite-training'),
  ],
});
