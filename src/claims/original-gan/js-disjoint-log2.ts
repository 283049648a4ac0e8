import { onRaster } from '../../studies/onRaster.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** Two segments that cross share one cell of a raster's N: JS = (1 − 1/N) log 2, TV = 1 − 1/N, KL = ∞. The finer the raster, the more disjoint. */
export const jsDisjointLog2 = claim({
  id: 'js-disjoint-log2',
  title: { en: 'Next to no overlap: JS is next to log 2', zh: '几乎不重叠时，JS 几乎就是 log 2' },
  source: [
    { of: 'ab', at: '§2.1' },
    { of: 'wgan', at: 'Example 1' },
  ],
  study: onRaster,
  at: { angle: 90 },
  broken: { at: { angle: 0 }, what: { en: 'lay one segment on the other', zh: '把一条线段叠到另一条上' } },
  checks: {
    js: { en: 'JS on N cells a side, and (1 − 1/N) log 2', zh: '每边 N 格时的 JS 与 (1 − 1/N) log 2' },
    tv: { en: 'TV, and 1 − 1/N', zh: 'TV 与 1 − 1/N' },
    kl: { en: 'KL', zh: 'KL' },
  },
  judge: ({ js, tv, klForward }, { cells }) => [
    near('js', js, (1 - 1 / cells) * Math.LN2, 1e-9, 'rounding'),
    near('tv', tv, 1 - 1 / cells, 1e-9, 'rounding'),
    near('kl', klForward, Number.POSITIVE_INFINITY, 0, 'exact'),
  ],
});
