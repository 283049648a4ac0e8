import { latentImage } from '../../studies/latentImage.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** With ReLU, g is affine wherever no unit switches: the image is finitely many straight pieces, one more than it has kinks. */
export const lemma1ProofRelu = claim({
  id: 'lemma-1-proof-relu',
  title: { en: 'ReLU: finitely many straight pieces', zh: 'ReLU：有限多段直线' },
  source: [{ of: 'ab', at: 'Lemma 1, proof' }],
  study: latentImage,
  at: { map: 'network', latent: 1, activation: 'relu' },
  broken: { at: { activation: 'tanh' }, what: { en: 'use a smooth activation', zh: '换成光滑的激活函数' } },
  speaksOf: ['activation', 'width', 'depth', 'bias'],
  checks: {
    straight: { en: 'largest second difference on a piece', zh: '同一段内最大的二阶差分' },
    pieces: { en: 'pieces, and kinks + 1', zh: '段数与折点数 + 1' },
  },
  judge({ folded }) {
    const { bend, pieces, kinks } = folded ?? { bend: Number.NaN, pieces: Number.NaN, kinks: Number.NaN };
    return [atMost('straight', bend, 0, 1e-6, 'rounding'), near('pieces', pieces, kinks + 1, 0, 'exact')];
  },
});
