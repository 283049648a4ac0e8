import { latentImage } from '../../studies/latentImage.ts';
import { atLeast, atMost, near } from '../check.ts';
import { claim } from '../claim.ts';
import { asWide, dimensionOf } from './ofBoxes.ts';

/** P_g = g_# p lies on g(Z). With one latent dimension that is a curve: cells of side s needed ∝ 1/s, however the network folds it. */
export const defGeneratorPushforward = claim({
  id: 'def-generator-pushforward',
  title: { en: 'One latent number makes a curve', zh: '一个隐变量只能画出一条曲线' },
  source: [{ of: 'ab', at: '§1' }],
  study: latentImage,
  at: { map: 'network', latent: 1 },
  broken: asWide,
  speaksOf: ['latent', 'activation', 'width', 'depth', 'bias'],
  checks: {
    dimension: { en: 'box-counting dimension of g(Z)', zh: 'g(Z) 的盒维数' },
    most: { en: 'cells met, over the most that its length allows', zh: '碰到的格数，与按长度算的上限之比' },
    least: { en: 'cells met, over the fewest that its width needs', zh: '碰到的格数，与按宽度算的下限之比' },
  },
  judge({ boxes, length }) {
    // A piece as long as a side meets four cells at most; and whatever joins two sides of the square meets every column or every row.
    const most = boxes.map(({ side, count }) => count / (4 * Math.ceil(length / side)));
    const least = boxes.map(({ side, count }) => count * side);
    return [
      near('dimension', dimensionOf(boxes), 1, 0.1, 'finite-scale'),
      atMost('most', Math.max(...most), 1),
      atLeast('least', Math.min(...least), 1),
    ];
  },
});
