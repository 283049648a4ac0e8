import { integral, jsOnLine } from '../../divergences/onLine.ts';
import { type BetweenDensities, betweenDensities } from '../../studies/betweenDensities.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** log 2 + ½∫p log p/(p + q) + ½∫q log q/(p + q), with either of the two first. */
function written({ pair }: BetweenDensities): number {
  const share = (own: Float64Array, other: Float64Array) =>
    integral(pair, own, (i) => -Math.log1p((other[i] as number) / (own[i] as number)));
  return Math.LN2 + (share(pair.q, pair.p) + share(pair.p, pair.q)) / 2;
}

/** JS compares both with their mixture: symmetric, at most log 2, the square of a metric, and t·log 2 for strips that overlap by 1 − t. */
export const defJs = claim({
  id: 'def-js',
  title: { en: 'JS between two strips is t·log 2', zh: '两条带子之间的 JS 是 t·log 2' },
  source: [{ of: 'gan', at: 'Thm 1' }, { of: 'ours' }],
  study: betweenDensities,
  at: { shape: 'strips', realApart: 0, generatedApart: 0, realSpread: 0.8, generatedSpread: 0.8 },
  broken: {
    at: { generatedSpread: 1.6 },
    what: { en: 'make one strip wider than the other', zh: '让一条带子比另一条宽' },
  },
  likely: { en: 'The law is that of two strips of one width.', zh: '这条规律只适用于两条等宽的带子。' },
  speaksOf: ['realCentre', 'generatedCentre'],
  checks: {
    strips: {
      en: 'JS, and the part t of a strip that sticks out, times log 2',
      zh: 'JS 与 t·log 2，t 是未重叠部分的比例',
    },
    written: { en: 'JS, and log 2 plus the two halves with p + q', zh: 'JS 与它用 p + q 写出的形式' },
    triangle: {
      en: '√JS straight across, and by way of the mixture',
      zh: '√JS：直接走，与绕道混合分布',
    },
  },
  judge(found, { realCentre, generatedCentre, realSpread }) {
    const { pair, js } = found;
    const t = Math.min(1, Math.abs(realCentre - generatedCentre) / (2 * realSpread));
    const mixture = pair.p.map((real, i) => (real + (pair.q[i] as number)) / 2);
    const half = (side: Float64Array) => Math.sqrt(jsOnLine({ ...pair, p: side, q: mixture }));
    return [
      near('strips', js, t * Math.LN2, 1e-9, 'rounding'),
      near('written', js, written(found), 1e-9, 'rounding'),
      atMost('triangle', Math.sqrt(js), half(pair.p) + half(pair.q), 1e-9, 'rounding'),
    ];
  },
});
