import { powerOf } from '../../math/slope.ts';
import { latentImage } from '../../studies/latentImage.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** A map that is only continuous may raise the dimension: Hilbert's curves visit every cell, and grow without end to do so. */
export const peanoLemniscate = claim({
  id: 'peano-lemniscate',
  title: { en: 'A curve that fills the square', zh: '填满正方形的曲线' },
  source: [{ of: 'ab', at: '§2' }],
  study: latentImage,
  at: { map: 'hilbert' },
  broken: {
    at: { map: 'network', latent: 1 },
    what: { en: 'let a network draw the curve', zh: '换成网络画的曲线' },
  },
  speaksOf: ['map', 'order'],
  checks: {
    dimension: { en: 'dimension, by the cells that its own squares make up', zh: '用曲线自身的方格数得的维数' },
    length: { en: 'length, and 2ⁿ − 2⁻ⁿ', zh: '长度与 2ⁿ − 2⁻ⁿ' },
  },
  judge({ boxes, length }, { order }) {
    const own = boxes.filter(({ side }) => side >= 2 ** -order);
    return [
      near(
        'dimension',
        -powerOf(
          own.map(({ side }) => side),
          own.map(({ count }) => count),
        ),
        2,
        1e-9,
        'rounding',
      ),
      near('length', length, 2 ** order - 2 ** -order, 1e-9, 'rounding'),
    ];
  },
});
