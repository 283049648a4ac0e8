import { inErrors } from '../../math/drawn.ts';
import { mean } from '../../math/mean.ts';
import { whiteNoise } from '../../studies/whiteNoise.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** A centred Cauchy law is symmetric: what is clipped alike on both sides has mean 0, and tells the generator nothing. */
export const thm26NoteBounded = claim({
  id: 'thm-2-6-note-bounded',
  title: { en: 'Clipped, such updates lead nowhere', zh: '截断之后，这样的更新没有方向' },
  source: [{ of: 'ab', at: 'Thm 2.6' }],
  study: whiteNoise,
  at: { share: 0 },
  broken: {
    at: { share: 1, lean: 2 },
    what: { en: 'let r go with ε, with a slope of its own', zh: '让 r 随 ε 一起变，并带有自己的斜率' },
  },
  likely: { en: 'The updates lean to one side.', zh: '更新偏向一侧。' },
  speaksOf: ['sigmaR', 'sigmaEpsilon', 'batch', 'moves', 'updates', 'clip'],
  checks: {
    mean: { en: 'mean of the clipped updates, in scales of their law', zh: '截断后更新的均值（以分布的尺度为单位）' },
  },
  judge({ clipped, scale }) {
    const error = clipped.deviation / scale / Math.sqrt(clipped.values.length);
    return [near('mean', mean(clipped.values) / scale, 0, inErrors(clipped).allowed * error, 'sampling')];
  },
});
