import { powerOf } from '../../math/slope.ts';
import type { Boxes } from '../../studies/latentImage.ts';

/** The box-counting dimension that the finest sides show. */
export function dimensionOf(boxes: readonly Boxes[]): number {
  const finest = boxes.slice(-4);
  return -powerOf(
    finest.map(({ side }) => side),
    finest.map(({ count }) => count),
  );
}

/** What a claim about curves has for its assumption: a latent space of fewer dimensions than the plane. */
export const asWide = {
  at: { latent: 2 },
  what: { en: 'give the latent space two dimensions', zh: '让隐空间变成二维' },
} as const;
