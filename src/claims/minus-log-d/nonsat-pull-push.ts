import { bells, integral, jsOnLine, klOnLine } from '../../divergences/onLine.ts';
import { sigmoid } from '../../math/activations.ts';
import { betweenDensities, sideOf } from '../../studies/betweenDensities.ts';
import { atLeast, atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

/** Of the central differences. */
const STEP = 1e-3;

/**
 * A bell θ away from one of its own width: KL pulls it home with θ/τ², −2 JS takes the share E_g D* ≤ ½ of that back, and what
 * is left always leads home.
 */
export const nonsatPullPush = claim({
  id: 'nonsat-pull-push',
  title: { en: 'The push takes back half of the pull at most', zh: '往外推，最多抵掉往里拉的一半' },
  source: [{ of: 'ab', at: '§2.2.2' }, { of: 'ours' }],
  study: betweenDensities,
  at: { shape: 'bells', realApart: 0, generatedApart: 0, realSpread: 1, generatedSpread: 1 },
  broken: {
    at: { generatedSpread: 0.5 },
    what: { en: 'make the generated bell narrower', zh: '让生成的那个峰更窄' },
  },
  likely: { en: 'The shares are those of two bells of one width.', zh: '这个份额只适用于两个等宽的峰。' },
  speaksOf: ['realCentre', 'generatedCentre'],
  checks: {
    pull: { en: 'slope of KL(P_g‖P_r), and θ/τ²', zh: 'KL(P_g‖P_r) 的斜率与 θ/τ²' },
    push: { en: 'slope of 2 JS, and the share E_g D* of that', zh: '2 JS 的斜率与它的 E_g D* 倍' },
    share: { en: 'E_g D*, at most ½', zh: 'E_g D*，不超过 ½' },
    sum: { en: 'KL(P_g‖P_r) − 2 JS, at least TV²', zh: 'KL(P_g‖P_r) − 2 JS，不小于 TV²' },
  },
  judge({ pair, klReverse, js, tv }, at) {
    const real = sideOf(at, 'real');
    const slopeOf = (of: (pair: ReturnType<typeof bells>) => number) => {
      const beside = (step: number) =>
        of(bells(real, { ...sideOf(at, 'generated'), centre: at.generatedCentre + step }));
      return (beside(STEP) - beside(-STEP)) / (2 * STEP);
    };
    const pull = (at.generatedCentre - at.realCentre) / at.realSpread ** 2;
    const share = integral(pair, pair.q, (i) => sigmoid(pair.logRatio[i] as number));
    // Central differences err by STEP²/6 times a third derivative, which is below 1 here.
    return [
      near(
        'pull',
        slopeOf((beside) => klOnLine(beside, 'generated')),
        pull,
        1e-6,
        'quadrature',
      ),
      near(
        'push',
        slopeOf((beside) => 2 * jsOnLine(beside)),
        share * pull,
        1e-6,
        'quadrature',
      ),
      atMost('share', share, 0.5, 1e-9, 'rounding'),
      atLeast('sum', klReverse - 2 * js, tv * tv, 1e-9 * (1 + klReverse), 'rounding'),
    ];
  },
});
