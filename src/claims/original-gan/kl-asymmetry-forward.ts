import { droppedModes, partsOfKl } from '../../studies/droppedModes.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** KL(P_r‖P_g): where p_g = e^−κ p_r each real point costs κ, without bound; a fake where p_r is next to nothing costs next to nothing. */
export const klAsymmetryForward = claim({
  id: 'kl-asymmetry-forward',
  title: { en: 'Forward KL punishes what is missing', zh: '正向 KL 惩罚遗漏' },
  source: [{ of: 'ab', at: '§1' }],
  study: droppedModes,
  checks: {
    missing: { en: 'surprise at a point of a forgotten mode, and κ', zh: '遗漏的模式上每个真实样本的代价与 κ' },
    total: { en: 'KL(P_r‖P_g), and its closed form', zh: 'KL(P_r‖P_g) 与闭式' },
    gone: { en: 'KL(P_r‖P_g) without the trace', zh: '不留痕迹时的 KL(P_r‖P_g)' },
    fake: { en: 'the same place with the two exchanged, and −κe^−κ', zh: '两者互换后同一处的代价与 −κe^−κ' },
  },
  judge({ gone, traced }, { modes, kept, faint }) {
    const r = Math.min(1, kept / modes);
    const trace = Math.exp(-faint);
    const last = modes - 1;
    const dropped = r < 1;
    const share = (1 - (1 - r) * trace) / r;
    const [forward, exchanged] = [partsOfKl(traced.real, traced.generated), partsOfKl(traced.generated, traced.real)];
    const surprise = dropped ? faint : -Math.log(share);
    return [
      near('missing', (forward[last] as number) * modes, surprise, 1e-9, 'rounding'),
      near('total', traced.klForward, (1 - r) * faint - r * Math.log(share), 1e-9, 'rounding'),
      near('gone', gone.klForward, dropped ? Number.POSITIVE_INFINITY : 0, 1e-12, 'rounding'),
      near(
        'fake',
        (exchanged[last] as number) * modes,
        dropped ? -faint * trace : share * Math.log(share),
        1e-9,
        'rounding',
      ),
    ];
  },
});
