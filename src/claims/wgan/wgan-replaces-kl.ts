import { betweenDensities } from '../../studies/betweenDensities.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** What W replaces is no KL: the original game's best value is 2 JS − 2 log 2, and KL is infinite where the two lie apart. */
export const wganReplacesKl = claim({
  id: 'wgan-replaces-kl',
  title: { en: 'W takes the place of JS, not of KL', zh: 'W 取代的是 JS，而不是 KL' },
  source: [
    { of: 'gan', at: 'Thm 1' },
    { of: 'wgan', at: '§2' },
  ],
  study: betweenDensities,
  speaksOf: ['realCentre', 'generatedCentre'],
  at: {
    ...{ shape: 'strips', realCentre: -1.2, realApart: 0, realSpread: 0.5 },
    ...{ generatedCentre: 1.5, generatedApart: 0, generatedSpread: 0.5 },
  },
  broken: { at: { shape: 'bells' }, what: { en: 'let the two overlap', zh: '让两边重叠' } },
  likely: { en: 'Where the two overlap KL is finite as well.', zh: '两边重叠时，KL 也是有限的。' },
  checks: {
    game: {
      en: 'the original game at its best D, and 2 JS − 2 log 2',
      zh: '原始博弈在最优 D 处的值，与 2 JS − 2 log 2',
    },
    kl: { en: 'KL(P_r‖P_g)', zh: 'KL(P_r‖P_g)' },
    reverse: { en: 'KL(P_g‖P_r)', zh: 'KL(P_g‖P_r)' },
    distance: { en: 'W, and how far apart the two lie', zh: 'W 与两边的距离' },
  },
  judge: ({ best, js, klForward, klReverse, wasserstein }, { realCentre, generatedCentre }) => [
    near('game', best, 2 * (js - Math.LN2), 1e-9, 'quadrature'),
    near('kl', klForward, Number.POSITIVE_INFINITY, 0, 'exact'),
    near('reverse', klReverse, Number.POSITIVE_INFINITY, 0, 'exact'),
    near('distance', wasserstein, Math.abs(generatedCentre - realCentre), 1e-9, 'rounding'),
  ],
});
