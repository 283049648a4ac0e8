import { DRAWS } from '../../studies/displaced.ts';
import { noiseBound, sizeOf } from '../../studies/noiseBound.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** Standard errors of a mean that chance doesn't exceed in millions of seeds. */
const ERRORS = 6;

/** W(X, X + ε) ≤ E‖ε‖ ≤ √E‖ε‖²: pairing each point with its noised copy is a plan, if not the best. */
export const lemma4 = claim({
  id: 'lemma-4',
  title: { en: 'Noise carries no farther than its own length', zh: '噪声搬动的距离，不超过它自身的长度' },
  source: [{ of: 'ab', at: 'Lemma 4' }],
  study: noiseBound,
  speaksOf: ['noise', 'rho', 'sigma', 'points'],
  broken: {
    at: { drift: 1 },
    what: { en: 'let the noise drift: then V is no variance', zh: '让噪声有偏：此时 V 不再是方差' },
  },
  checks: {
    wasserstein: {
      en: 'W from points to their noisy copies, and mean ‖ε‖',
      zh: '点集与其加噪副本之间的 W，与 ‖ε‖ 的均值',
    },
    root: { en: 'mean ‖ε‖, and the root of mean ‖ε‖²', zh: '‖ε‖ 的均值，与 ‖ε‖² 均值的平方根' },
    onePoint: { en: 'W where X is one point, and mean ‖ε‖', zh: 'X 只有一个点时的 W，与 ‖ε‖ 的均值' },
    law: { en: 'mean ‖ε‖ over more draws, and E‖ε‖', zh: '更多抽样下 ‖ε‖ 的均值，与 E‖ε‖' },
    variance: { en: 'the root over more draws, and √V', zh: '更多抽样下的平方根，与 √V' },
  },
  judge({ displaced }, at) {
    const found = displaced();
    const size = sizeOf(at);
    const law = at.noise === 'gaussian' ? size * Math.sqrt(Math.PI / 2) : (2 * size) / 3;
    const root = at.noise === 'gaussian' ? size * Math.SQRT2 : size / Math.SQRT2;
    const error = (ERRORS * Math.sqrt(root ** 2 - law ** 2)) / Math.sqrt(DRAWS);
    return [
      atMost('wasserstein', found.wasserstein, found.meanNorm, 1e-9, 'rounding'),
      atMost('root', found.meanNorm, found.root, 1e-12, 'rounding'),
      near('onePoint', found.ofOnePoint, found.meanNorm, 1e-9, 'rounding'),
      near('law', found.drawnMeanNorm, law, error, 'sampling'),
      near('variance', found.drawnRoot, root, 2 * error, 'sampling'),
    ];
  },
});
