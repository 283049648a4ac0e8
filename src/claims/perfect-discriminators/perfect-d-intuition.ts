import { mean } from '../../math/mean.ts';
import { urysohn } from '../../studies/urysohn.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';

/** A surface runs between the supports, and all of D*'s slope is there: 2 over the third of the gap in which it rises. */
export const perfectDIntuition = claim({
  id: 'perfect-d-intuition',
  title: { en: 'Flat on the supports, steep between them', zh: '支撑集上平坦，两者之间陡峭' },
  source: [{ of: 'ab', at: '§2.1' }],
  study: urysohn,
  broken: overlap,
  checks: {
    on: { en: 'largest ‖∇D*‖ on the supports', zh: '支撑集上最大的 ‖∇D*‖' },
    between: { en: 'largest ‖∇D*‖ across the gap, and 6/gap', zh: '间隙中最大的 ‖∇D*‖ 与 6/间隙' },
    apart: { en: 'mean of D* on the real set less that on the generated one', zh: '真实一侧与生成一侧 D* 均值之差' },
  },
  judge: ({ atReal, atGenerated, steepest }, { gap }) => [
    near('on', Math.max(...atReal.slopes, ...atGenerated.slopes), 0, 0, 'exact'),
    near('between', steepest, 6 / gap, 1e-9 / gap, 'rounding'),
    near('apart', mean(atReal.d) - mean(atGenerated.d), 1, 0, 'exact'),
  ],
});
