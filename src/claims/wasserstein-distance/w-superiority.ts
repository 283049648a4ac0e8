import { betweenLines } from '../../studies/betweenLines.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { overlap } from '../overlap.ts';

/** Between disjoint supports W is finite and halves with the distance, while KL is infinite and JS and TV don't move. Where supports overlap, JS moves as well. */
export const wSuperiority = claim({
  id: 'w-superiority',
  title: { en: 'W still sees how far apart disjoint supports are', zh: '支撑集不相交时，W 仍看得出远近' },
  source: [
    { of: 'wgan', at: '§2' },
    { of: 'wgan', at: 'Example 1' },
  ],
  study: betweenLines,
  at: { thickness: 0, sigma: 0 },
  broken: overlap,
  speaksOf: ['theta', 'thickness', 'sigma'],
  checks: {
    w: { en: 'W half-way, and half of W', zh: '走完一半时的 W，与 W 的一半' },
    js: { en: 'JS half-way, minus JS', zh: '走完一半时的 JS，减去 JS' },
    tv: { en: 'TV half-way, minus TV', zh: '走完一半时的 TV，减去 TV' },
    kl: { en: 'KL half-way', zh: '走完一半时的 KL' },
    overlapping: { en: 'JS of strips that overlap by half, and ½ log 2', zh: '两条带子重叠一半时的 JS 与 ½ log 2' },
  },
  judge(found, at) {
    const half = betweenLines.find({ ...at, theta: at.theta / 2 }, 0);
    // Strips twice as wide as they are apart.
    const overlapping = betweenLines.find({ theta: at.theta, thickness: 2 * Math.abs(at.theta), sigma: 0 }, 0);
    // Where the lines already meet there is no way to go.
    if (at.theta / 2 === 0) return [near('w', half.wasserstein.value, 0, 0, 'exact')];
    return [
      near('w', half.wasserstein.value, found.wasserstein.value / 2, 1e-12, 'rounding'),
      near('js', half.js.value - found.js.value, 0, 1e-12, 'rounding'),
      near('tv', half.tv.value - found.tv.value, 0, 1e-12, 'rounding'),
      near('kl', half.klForward.value, Number.POSITIVE_INFINITY, 0, 'exact'),
      near('overlapping', overlapping.js.value, Math.LN2 / 2, 1e-9, 'quadrature'),
    ];
  },
});
