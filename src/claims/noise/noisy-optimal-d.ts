import type { Points } from '../../fields/field.ts';
import { noisedClouds } from '../../studies/noisedClouds.ts';
import { atMost } from '../check.ts';
import { claim } from '../claim.ts';
import { bounded } from './onClouds.ts';

/** Standard errors that ten shares of chance don't exceed in millions of seeds. */
const ERRORS = 6;

/** The largest logit that these clouds could give at one of their points: a mean of kernels lies between φ(largest distance) and φ(0). */
function mostOf(real: Points, generated: Points, sigma: number): number {
  const all = [...real, ...generated];
  const farthest = Math.max(...all.flatMap(([x, y]) => all.map(([a, b]) => Math.hypot(x - a, y - b))));
  return farthest ** 2 / (2 * sigma ** 2);
}

/** Under Gaussian noise D* = p_r/(p_r + p_g) of the noised densities lies strictly between 0 and 1 everywhere. */
export const noisyOptimalD = claim({
  id: 'noisy-optimal-d',
  title: { en: 'Under noise the best D is sure of nothing', zh: '加噪后，最优判别器不再绝对肯定' },
  source: [
    { of: 'ab', at: '§3, Thm 3.2' },
    { of: 'gan', at: 'Prop. 1' },
  ],
  study: noisedClouds,
  speaksOf: ['sigma'],
  broken: bounded,
  checks: {
    logit: {
      en: 'largest |log D*/(1 − D*)| at a point, and what the distances allow',
      zh: '各点 |log D*/(1 − D*)| 的最大值，以及距离所允许的上限',
    },
    share: {
      en: 'largest distance of the share of real noisy points from D*, in standard errors',
      zh: '加噪点中真实样本的比例与 D* 的最大偏差（以标准误计）',
    },
  },
  judge: ({ logits, calibration }, { real, generated, sigma }) => [
    atMost('logit', Math.max(...logits.map(Math.abs)), mostOf(real, generated, sigma), 1e-9, 'rounding'),
    atMost('share', Math.max(0, ...calibration().map(Math.abs)), 0, ERRORS, 'sampling'),
  ],
});
