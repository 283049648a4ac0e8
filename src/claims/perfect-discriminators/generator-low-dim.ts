import { jacobians } from '../../studies/jacobians.ts';
import { atMost } from '../check.ts';
import { claim } from '../claim.ts';

/** A sample moves in k directions at most, whatever the dimension of the space that it lies in; a narrow layer leaves fewer. */
export const generatorLowDim = claim({
  id: 'generator-low-dim',
  title: { en: 'k latent numbers, k directions', zh: 'k 维隐变量，只有 k 个方向' },
  source: [{ of: 'ab', at: '§2' }],
  study: jacobians,
  checks: {
    rank: { en: 'rank of ∂g/∂z, at most k', zh: '∂g/∂z 的秩，不超过 k' },
    narrow: { en: 'and at most the narrowest layer', zh: '也不超过最窄一层的宽度' },
    rest: { en: 'the next singular value, over the largest', zh: '下一个奇异值与最大奇异值之比' },
  },
  judge({ rank, values }, { latent, width, dimension }) {
    return [
      atMost('rank', rank, latent),
      atMost('narrow', rank, Math.min(width, dimension)),
      atMost('rest', values[Math.min(latent, width)] ?? 0, 0, 1e-12, 'rounding'),
    ];
  },
});
