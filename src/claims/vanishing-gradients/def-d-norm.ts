import { ripples } from '../../studies/ripples.ts';
import { atLeast, atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/**
 * ‖D‖ = sup (|D| + ‖∇D‖) is a norm, and it has to count slopes: a ripple is as near to 0 in value as one likes and passes on
 * a gradient over what its values alone would allow.
 */
export const defDNorm = claim({
  id: 'def-d-norm',
  title: { en: 'Near in value isn’t near enough', zh: '只在取值上接近还不够' },
  source: [{ of: 'ab', at: '§2.2.1' }],
  study: ripples,
  checks: {
    closed: { en: '‖D‖ of a ripple, and (a/2)(1 + √(1 + k²))', zh: '一道波纹的 ‖D‖ 与 (a/2)(1 + √(1 + k²))' },
    apart: { en: '‖D‖, less than sup|D| + sup‖∇D‖', zh: '‖D‖，小于 sup|D| + sup‖∇D‖' },
    triangle: { en: '‖D + E‖, at most ‖D‖ + ‖E‖', zh: '‖D + E‖，不超过 ‖D‖ + ‖E‖' },
    scale: { en: '‖−3D‖, and 3‖D‖', zh: '‖−3D‖ 与 3‖D‖' },
    bound: { en: 'gradient passed on, under ‖D‖/(1 − ‖D‖)', zh: '回传的梯度，小于 ‖D‖/(1 − ‖D‖)' },
    short: { en: 'the same gradient, over sup|D|/(1 − sup|D|)', zh: '同一个梯度，大于 sup|D|/(1 − sup|D|)' },
  },
  judge: ({ norm, other, sum, scaled, value, steepest, gradient }, { amplitude, frequency }) => [
    near('closed', norm, (amplitude / 2) * (1 + Math.hypot(1, frequency)), 1e-6, 'finite-scale'),
    atMost('apart', norm, value + steepest),
    atMost('triangle', sum, norm + other, 1e-12, 'rounding'),
    near('scale', scaled, 3 * norm, 1e-12, 'rounding'),
    atMost('bound', gradient, norm / (1 - norm)),
    atLeast('short', gradient, value / (1 - value)),
  ],
});
