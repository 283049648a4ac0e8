import { betweenLines } from '../../studies/betweenLines.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';

/** JS of two strips of width w is log 2·min(1, |θ|/w): flat where they lie apart, of slope log 2/w where they overlap, without one at the corners. */
export const jsZeroGradient = claim({
  id: 'js-zero-gradient',
  title: { en: 'Where JS is constant it has no slope to follow', zh: 'JS 不变之处，没有斜率可循' },
  source: [
    { of: 'ab', at: '§2.1' },
    { of: 'wgan', at: 'Example 1' },
  ],
  study: betweenLines,
  broken: overlap,
  speaksOf: ['theta', 'thickness'],
  checks: {
    value: { en: 'JS, and log 2·min(1, |θ|/w)', zh: 'JS 与 log 2·min(1, |θ|/w)' },
    slope: { en: 'its slope in θ', zh: '它对 θ 的斜率' },
  },
  judge({ js }, { theta, thickness }) {
    const distance = Math.abs(theta);
    const out = distance >= thickness;
    const t = distance === 0 ? 0 : Math.min(1, distance / thickness);
    const value = near('value', js.value, t * Math.LN2, 1e-9, 'rounding');
    const corner = distance === 0 || distance === thickness;
    if (corner && js.derivative === null) return [value];
    const slope = out ? 0 : (Math.sign(theta) * Math.LN2) / thickness;
    return [value, near('slope', js.derivative ?? Number.NaN, slope, 1e-9 * (1 + Math.abs(slope)), 'rounding')];
  },
});
