import { parallelLines } from '../../divergences/lines.ts';
import { APART, shapedNoise } from '../../studies/shapedNoise.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** A noised density is an average of a decreasing function of the distance in the noise's own norm; that of the average distance it isn't. */
export const noiseDistanceChoice = claim({
  id: 'noise-distance-choice',
  title: { en: 'The noise decides what near means', zh: '什么叫近，由噪声说了算' },
  source: [{ of: 'ab', at: '§3, Cor. 3.1' }, { of: 'ours' }],
  study: shapedNoise,
  speaksOf: ['theta', 'across', 'along'],
  broken: { at: { tilt: 30 }, what: { en: 'turn the noise by 30°', zh: '把噪声转 30°' } },
  checks: {
    js: {
      en: 'JS of the segments over the plane, and by σ₁ alone',
      zh: '两条线段在平面上的 JS，与只用 σ₁ 算出的值',
    },
    ellipse: { en: 'how uneven the density is along an ellipse of Σ', zh: '沿 Σ 的椭圆，密度的相对起伏' },
    average: {
      en: 'density at one of two points over that half-way, both as far on average',
      zh: '两点之一处与中点处的密度之比，两处的平均距离相同',
    },
  },
  judge({ js, uneven, nearOne, between }, { theta, across }) {
    const square = APART ** 2 / 8;
    return [
      near('js', js, parallelLines({ theta, thickness: 0, sigma: across }).js.value, 1e-8, 'quadrature'),
      near('ellipse', uneven, 0, 1e-12, 'rounding'),
      near('average', nearOne / between, (Math.exp(square) + Math.exp(-3 * square)) / 2, 1e-9, 'rounding'),
    ];
  },
});
