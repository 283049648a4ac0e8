import { densityOf } from '../../studies/noisedSegment.ts';
import { fieldPoints, type Vanishing } from '../../studies/vanishing.ts';

/** A discriminator in training learns two parallel segments apart that noise has made overlap. */
export const underNoise = {
  at: { data: 'segments', angle: 0, sigma: 0.3, steps: 2000 },
  broken: {
    at: { width: 4, steps: 100 },
    what: { en: 'train a small D for 100 steps', zh: '只把一个小判别器训练 100 步' },
  },
} as const;

/**
 * Mean over both noised segments, by the cells of the picture.
 * @param of makes it of D's logit and of the best one's, which is (θ/2 − x)θ/σ²
 */
export function meanOver(
  { field }: Vanishing,
  { theta, sigma }: { readonly theta: number; readonly sigma: number },
  of: (logit: number, best: number) => number,
): number {
  let [sum, mass] = [0, 0];
  field.forEach((logit, k) => {
    const [x, y] = [fieldPoints[2 * k] as number, fieldPoints[2 * k + 1] as number];
    const density = densityOf(sigma, x, y) + densityOf(sigma, x - theta, y);
    sum += density * of(logit, ((theta / 2 - x) * theta) / sigma ** 2);
    mass += density;
  });
  return sum / mass;
}
