import { vanishing } from '../../studies/vanishing.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';
import { shortTraining } from './onCrossing.ts';

/** Accuracy 1 is reached with the threshold ½; D = 1 and D = 0 on the supports, which the definition asks for, is a limit. */
export const defPerfectAccuracy = claim({
  id: 'def-perfect-accuracy',
  title: { en: 'Accuracy 1, and what a sigmoid lacks of it', zh: '准确率到了 1，sigmoid 却总差一点' },
  source: [{ of: 'ab', at: '§2.1' }],
  study: vanishing,
  at: { theta: 0.5, angle: 0, steps: 1000 },
  broken: { ...overlap, at: { ...overlap.at, theta: 0.5, angle: 0 } },
  likely: shortTraining,
  checks: {
    accuracy: { en: 'accuracy with the threshold ½', zh: '阈值取 ½ 时的准确率' },
    closer: { en: 'how many times smaller sup |D − target| gets', zh: 'sup |D − 目标| 缩小的倍数' },
    never: { en: 'least of sup |D − target|', zh: 'sup |D − 目标| 的最小值' },
  },
  judge({ looks }) {
    const [first, last] = [looks[0]?.worst ?? Number.NaN, looks.at(-1)];
    return [
      near('accuracy', 1 - (last?.error ?? Number.NaN), 1, 0, 'exact'),
      atLeast('closer', first / (last?.worst ?? Number.NaN), 50, 0, 'finite-training'),
      atLeast('never', Math.min(...looks.map(({ worst }) => worst)), 1e-9),
    ];
  },
});
