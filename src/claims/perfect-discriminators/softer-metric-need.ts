import { betweenLines } from '../../studies/betweenLines.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';

/** JS and TV are at their end wherever the line stands, and have no slope to descend; W knows how far it is. */
export const softerMetricNeed = claim({
  id: 'softer-metric-need',
  title: { en: 'A ruler has to know distances', zh: '尺子得知道远近' },
  source: [{ of: 'ab', at: '§2.1' }],
  study: betweenLines,
  at: { thickness: 0, sigma: 0 },
  broken: overlap,
  speaksOf: ['theta', 'thickness', 'sigma'],
  checks: {
    js: { en: 'slope of JS in θ', zh: 'JS 对 θ 的斜率' },
    tv: { en: 'slope of TV in θ', zh: 'TV 对 θ 的斜率' },
    w: { en: 'size of W’s slope in θ', zh: 'W 对 θ 的斜率大小' },
  },
  judge({ js, tv, wasserstein }, { theta }) {
    // Where the lines meet none of them has a slope: JS and TV jump there, and W has its kink.
    const slope = (derivative: number | null) => derivative ?? (theta === 0 ? 0 : Number.NaN);
    return [
      near('js', slope(js.derivative), 0, 0, 'exact'),
      near('tv', slope(tv.derivative), 0, 0, 'exact'),
      near('w', Math.abs(slope(wasserstein.derivative)), theta === 0 ? 0 : 1, 0, 'exact'),
    ];
  },
});
