import { noisedClouds } from '../../studies/noisedClouds.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { bounded } from './onClouds.ts';

/** Relative to 1 + the field's size. */
const TOLERANCE = 1e-6;

function farthest(field: Float64Array, other: Float64Array): number {
  const gaps = field.map((entry, i) => Math.abs(entry - (other[i] as number)) / (1 + Math.abs(entry)));
  return Math.max(...gaps);
}

/** ∇ log(1 − D*) at a generated point draws it towards real points and pushes it from generated ones, by two integrals. */
export const thm32NoiseGradient = claim({
  id: 'thm-3-2-noise-gradient',
  title: { en: 'Drawn to real points, pushed from generated ones', zh: '被真实点吸引，被生成点排斥' },
  source: [{ of: 'ab', at: 'Thm 3.2' }],
  study: noisedClouds,
  speaksOf: ['sigma'],
  broken: bounded,
  checks: {
    theorem: {
      en: 'the theorem’s two integrals against differences of log(1 − D*)',
      zh: '定理的两个积分与 log(1 − D*) 的差分之差',
    },
    compact: {
      en: 'D*·(s_g − s_r) against the same, s the score of a noisy side',
      zh: 'D*·(s_g − s_r) 与同一差分之差，s 为加噪后各自的得分函数',
    },
  },
  judge: ({ theorem, compact, differences }) => [
    near('theorem', farthest(differences, theorem), 0, TOLERANCE, 'rounding'),
    near('compact', farthest(differences, compact), 0, TOLERANCE, 'rounding'),
  ],
});
