import { droppedModes, partsOfKl } from '../../studies/droppedModes.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** JS between K equal modes and r·K of them (their closed form). */
const jsOfShare = (r: number) =>
  0.5 * Math.log(2 / (1 + r)) + 0.5 * (r * Math.log((2 * r) / (1 + r)) + (1 - r) * Math.LN2);

/** KL(P_g‖P_r): leaving modes out costs log K/k at most; a fake where real points are e^κ times rarer costs κ each. */
export const klReverseWeights = claim({
  id: 'kl-reverse-weights',
  title: { en: 'Reverse KL lets modes go and punishes fakes', zh: '反向 KL 容忍丢失模式，惩罚假样本' },
  source: [{ of: 'ab', at: '§1' }],
  study: droppedModes,
  checks: {
    reverse: { en: 'KL(P_g‖P_r) of k modes among K, and log K/k', zh: 'K 个模式只留 k 个：KL(P_g‖P_r) 与 log K/k' },
    js: { en: 'JS, and its closed form', zh: 'JS 与闭式' },
    tv: { en: 'TV, and 1 − k/K', zh: 'TV 与 1 − k/K' },
    most: {
      en: 'KL(P_g‖P_r) with a trace left, at most log K/k',
      zh: '丢掉的模式留一点痕迹时的 KL(P_g‖P_r)，不超过 log K/k',
    },
    fake: {
      en: 'cost of a fake on the rare modes, the two exchanged, and κ',
      zh: '两者互换后，真实样本稀少的模式上每个假样本的代价与 κ',
    },
  },
  judge({ gone, traced }, { modes, kept, faint }) {
    const r = Math.min(1, kept / modes);
    const exchanged = partsOfKl(traced.real, traced.generated);
    const share = (1 - (1 - r) * Math.exp(-faint)) / r;
    return [
      near('reverse', gone.klReverse, Math.log(1 / r), 1e-9, 'rounding'),
      near('js', gone.js, jsOfShare(r), 1e-9, 'rounding'),
      near('tv', gone.tv, 1 - r, 1e-9, 'rounding'),
      atMost('most', traced.klReverse, Math.log(1 / r), 1e-9, 'rounding'),
      near('fake', (exchanged[modes - 1] as number) * modes, r < 1 ? faint : -Math.log(share), 1e-9, 'rounding'),
    ];
  },
});
