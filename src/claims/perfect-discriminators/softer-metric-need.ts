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
    value: { en: 'W, and |θ|', zh: 'W 与 |θ|' },
    js: { en: 'slope of JS in θ', zh: 'JS 对 θ 的斜率' },
    tv: { en: 'slope of TV in θ', zh: 'TV 对 θ 的斜率' },
    w: { en: 'size of W’s slope in θ', zh: 'W 对 θ 的斜率大小' },
  },
  judge({ js, tv, wasserstein }, { theta }) {
    const value = near('value', wasserstein.value, Math.abs(theta), 0, 'exact');
    // Where the lines meet there is no slope to speak of: JS and TV jump there, and W has its kink.
    if (theta === 0) return [value];
    const slope = (derivative: number | null) => derivative ?? Number.NaN;
    return [
      value,
      near('js', slope(js.derivative), 0, 0, 'exact'),
      near('tv', slope(tv.derivative), 0, 0, 'exact'),
      near('w', Math.abs(slope(wasserstein.derivative)), 1, 0, 'exact'),
    ];
  },
});
