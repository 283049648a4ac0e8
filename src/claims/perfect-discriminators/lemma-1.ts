import { latentImage } from '../../studies/latentImage.ts';
import { atMost, between, near } from '../check.ts';
import { claim } from '../claim.ts';
import { asWide, dimensionOf } from './ofBoxes.ts';

/** g(Z) has dimension at most dim Z, however often the network folds it: below that of the space it has no volume. */
export const lemma1 = claim({
  id: 'lemma-1',
  title: { en: 'A network’s image has no more dimensions than Z', zh: '网络的像，维数不超过 Z' },
  source: [{ of: 'ab', at: 'Lemma 1' }],
  study: latentImage,
  at: { map: 'network', latent: 1, activation: 'relu' },
  broken: asWide,
  speaksOf: ['latent', 'width', 'depth', 'bias'],
  checks: {
    dimension: { en: 'box-counting dimension of g(Z)', zh: 'g(Z) 的盒维数' },
    area: {
      en: 'area of the cells met, over the most that its length allows',
      zh: '碰到的格子总面积，与按长度算的上限之比',
    },
    kinks: { en: 'kinks per hidden unit', zh: '平均每个隐藏单元的折点数' },
  },
  judge({ boxes, length, folded }, { width, depth }) {
    const area = boxes.map(({ side, count }) => (count * side * side) / (4 * side * (length + side)));
    return [
      near('dimension', dimensionOf(boxes), 1, 0.1, 'finite-scale'),
      atMost('area', Math.max(...area), 1),
      between('kinks', (folded?.kinks ?? Number.NaN) / (width * depth), [0.25, 1.6], 'sampling'),
    ];
  },
});
