import { valuesBetweenLines } from '../../divergences/lines.ts';
import { type Teaching, teaching } from '../../studies/teaching.ts';
import { atLeast, atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** Steps after which it must have come some of the way. */
const SOON = 2;

/** θ from the start to where the last step led, as a distance from the real line on the side where it began. */
function wayOf({ theta, gradient }: Teaching, rate: number): readonly number[] {
  const last = theta.length - 1;
  const ends = [...theta, (theta[last] as number) - rate * (gradient[last] as number)];
  const side = Math.sign(ends[0] as number);
  return ends.map((place) => side * place);
}

/** −log D leads a line to the real one, and past it, though JS is log 2 wherever it stands: it doesn't descend JS. */
export const minusLogDClimbs = claim({
  id: 'minus-log-d-climbs',
  title: { en: '−log D learns where JS is flat', zh: 'JS 不变之处，−log D 也能学' },
  source: [{ of: 'fedus', at: '§3' }],
  study: teaching,
  at: { teacher: 'ns', theta: 1, rate: 0.05, steps: 30 },
  speaksOf: ['theta', 'rate', 'steps'],
  broken: { at: { teacher: 'js' }, what: { en: 'take the saturating loss', zh: '改用饱和损失' } },
  likely: {
    en: 'The discriminator has not trained long enough, or the line began too far away.',
    zh: '判别器训练不足，或者起点太远。',
  },
  checks: {
    js: { en: 'JS where the line has been, farthest from log 2', zh: '所到之处的 JS，取与 log 2 相差最大者' },
    soon: { en: 'distance left after two steps, of the first', zh: '走两步后的距离，与起点之比' },
    nearest: { en: 'how near its way leads to the real line', zh: '一路上离真实线段最近的距离' },
    past: { en: 'how far past it', zh: '越过真实线段多远' },
  },
  judge(found, { rate }) {
    const way = wayOf(found, rate);
    const furthest = way.map((theta) => valuesBetweenLines({ theta, thickness: 0, sigma: 0 }).js - Math.LN2);
    const past = -Math.min(...way);
    return [
      near('js', Math.LN2 + Math.max(...furthest.map(Math.abs)), Math.LN2, 1e-9, 'rounding'),
      atMost('soon', Math.abs((way[SOON] ?? Number.NaN) / (way[0] as number)), 0.7, 0, 'finite-training'),
      // A step may be longer than what is left: then the way leads across.
      atMost('nearest', past >= 0 ? 0 : -past, 0.3, 0, 'finite-training'),
      atLeast('past', past, 0.3, 0, 'finite-training'),
    ];
  },
});
