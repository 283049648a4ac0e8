import { twoCurves } from '../../studies/twoCurves.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** Nearer than this the circles touch; a shift that much larger then makes two crossings of the touch, or none. */
const ROUNDING = 1e-9;
const SMALL = 1e-3;
/** Directions in which the second curve is nudged. */
const WAYS = 12;

/** Transversal: the tangents together span the plane, det ≠ 0. Then a crossing survives every small shift, which a touch doesn't. */
export const def21 = claim({
  id: 'def-2-1',
  title: { en: 'Crossing with two different tangents', zh: '横截相交：两条切线方向不同' },
  source: [{ of: 'ab', at: 'Def. 2.1' }],
  study: twoCurves,
  at: { pair: 'circles' },
  broken: { at: { x: 2 }, what: { en: 'let the circles touch', zh: '让两圆相切' } },
  likely: { en: 'The circles touch.', zh: '两圆相切。' },
  speaksOf: ['pair', 'x', 'y'],
  checks: {
    sine: { en: 'least |det| of the unit tangents', zh: '单位切向量行列式的最小绝对值' },
    stays: { en: 'share of small shifts that keep the crossings', zh: '小幅平移后交点仍在的比例' },
  },
  judge({ here, meet }, { x, y }) {
    const distance = Math.hypot(x, y);
    // The shortest shift that makes the circles touch.
    const margin = Math.min(distance, Math.abs(distance - 2));
    const nudge = margin > ROUNDING ? 0.99 * margin : SMALL;
    const kept = Array.from({ length: WAYS }, (_, k) => (2 * Math.PI * k) / WAYS).filter((turn) => {
      const [dx, dy] = [nudge * Math.cos(turn), nudge * Math.sin(turn)];
      return meet(x + dx, y + dy).crossings.length === here.crossings.length;
    });
    const crosses = here.crossings.length > 0;
    const least = Math.min(...here.crossings.map(({ sine }) => sine));
    const predicted = distance * Math.sqrt(1 - distance ** 2 / 4);
    return [
      ...(crosses ? [near('sine', least, predicted, 1e-7, 'rounding')] : []),
      near('stays', kept.length / WAYS, 1, 0, 'exact'),
    ];
  },
});
