import { powerOf } from '../../math/slope.ts';
import { twoCurves } from '../../studies/twoCurves.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

const SIDES = [2 ** -4, 2 ** -5, 2 ** -6, 2 ** -7, 2 ** -8, 2 ** -9];

/** On curves that cross, mass shares nothing but points: JS = log 2 and both KL = ∞, up to what a raster can't tell apart. */
export const thm23 = claim({
  id: 'thm-2-3',
  title: { en: 'Every divergence is at its end', zh: '各种散度都到了尽头' },
  source: [{ of: 'ab', at: 'Thm 2.3' }],
  study: twoCurves,
  at: { pair: 'circles' },
  broken: {
    at: { x: 0, y: 0 },
    what: { en: 'lay one circle on the other', zh: '把一个圆叠到另一个圆上' },
  },
  speaksOf: ['pair', 'x', 'y'],
  checks: {
    js: { en: 'JS on the finest raster', zh: '最细网格上的 JS' },
    power: {
      en: 'how its distance from log 2 goes with the cells’ side, as a power',
      zh: '它与 log 2 之差随格边长变化的幂次',
    },
    forward: { en: 'KL(P_r‖P_g)', zh: 'KL(P_r‖P_g)' },
    reverse: { en: 'KL(P_g‖P_r)', zh: 'KL(P_g‖P_r)' },
  },
  judge({ raster }) {
    const rasters = SIDES.map(raster);
    const finest = rasters.at(-1) ?? { js: Number.NaN, klForward: Number.NaN, klReverse: Number.NaN };
    const missing = rasters.map(({ js }) => Math.LN2 - js);
    // Where the curves lie apart, the finest rasters miss nothing at all.
    const isCrossing = missing.every((share) => share > 1e-12);
    return [
      near('js', finest.js, Math.LN2, 0.005, 'finite-scale'),
      // By how many cells the circles cross differs a little from one raster to the next.
      ...(isCrossing ? [near('power', powerOf(SIDES, missing), 1, 0.2, 'finite-scale')] : []),
      near('forward', finest.klForward, Number.POSITIVE_INFINITY, 0, 'exact'),
      near('reverse', finest.klReverse, Number.POSITIVE_INFINITY, 0, 'exact'),
    ];
  },
});
