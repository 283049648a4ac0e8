import { isAligned, twoCurves } from '../../studies/twoCurves.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** Heights −1.5 … 1.5 in steps of 1/20. */
const HEIGHTS = Array.from({ length: 61 }, (_, k) => (k - 30) / 20);
const EPSILON = 1e-3;

/** “Perfectly aligned” takes one point without transversality: a single touch does, and next to nothing overlaps. */
export const def22 = claim({
  id: 'def-2-2',
  title: { en: '“Perfectly aligned” is one touch', zh: '“完美对齐”只需相切一处' },
  source: [{ of: 'ab', at: 'Def. 2.2' }],
  study: twoCurves,
  at: { pair: 'circleLine', y: 1 },
  speaksOf: ['pair', 'y'],
  checks: {
    aligned: { en: 'aligned where the line stands', zh: '直线在当前位置时是否对齐' },
    heights: { en: 'of 61 heights of the line, those that align', zh: '直线取 61 个高度，其中对齐的个数' },
    share: { en: 'share of the circle within 10⁻³ of the line', zh: '圆上离直线不到 10⁻³ 的比例' },
  },
  judge({ here, meet, near: within }, { x, y }) {
    const touches = Math.abs(y) === 1;
    const share = Math.sqrt(2 * EPSILON) / Math.PI;
    return [
      near('aligned', isAligned(here) ? 1 : 0, touches ? 1 : 0, 0, 'exact'),
      near('heights', HEIGHTS.filter((y) => isAligned(meet(x, y))).length, 2, 0, 'exact'),
      ...(touches ? [near('share', within(EPSILON), share, 0.03 * share, 'finite-scale')] : []),
    ];
  },
});
