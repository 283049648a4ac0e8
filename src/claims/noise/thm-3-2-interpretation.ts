import { type NoisedClouds, noisedClouds } from '../../studies/noisedClouds.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { bounded } from './onClouds.ts';

/** Nearer to equal than this, rounding decides which of two densities is larger. */
const TIE = 1e-9;

/** Of the generated points where the densities differ, those where b − a and p_r − p_g have one sign. */
function agreeing({ logits, weights }: NoisedClouds): number {
  const points = weights.length / 2;
  const told = [...logits.subarray(logits.length - points)]
    .map((logit, i) => ({ logit, more: (weights[2 * i + 1] as number) - (weights[2 * i] as number) }))
    .filter(({ logit }) => !(Math.abs(logit) < TIE));
  if (told.length === 0) return 1;
  return told.filter(({ logit, more }) => Math.sign(logit) === Math.sign(more)).length / told.length;
}

/** Largest relative distance of b·p_g from a·p_r: of ∫ p_g-weights and p_r-weights, whose ratio the logit is. */
function unbalanced({ logits, weights }: NoisedClouds): number {
  const first = logits.length - weights.length / 2;
  const gaps = Array.from({ length: weights.length / 2 }, (_, i) => {
    const [a, b] = [weights[2 * i] as number, weights[2 * i + 1] as number];
    return Math.abs(b - a * Math.exp(logits[first + i] as number)) / (a + b);
  });
  return Math.max(...gaps);
}

/** The pull to real points and the push from generated ones weigh the same in all; per point the push is the stronger where p_r > p_g. */
export const thm32Interpretation = claim({
  id: 'thm-3-2-interpretation',
  title: { en: 'As much push as pull', zh: '推与拉，总量相等' },
  source: [{ of: 'ab', at: '§3, Thm 3.2' }, { of: 'ours' }],
  study: noisedClouds,
  speaksOf: ['sigma'],
  broken: bounded,
  checks: {
    sides: {
      en: 'share of generated points where b > a exactly if p_r > p_g',
      zh: '生成点中，b > a 与 p_r > p_g 同时成立或同时不成立的比例',
    },
    balance: { en: 'a·p_r against b·p_g, relative', zh: 'a·p_r 与 b·p_g 的相对差' },
  },
  judge: (found) => [
    near('sides', agreeing(found), 1, 0, 'exact'),
    near('balance', unbalanced(found), 0, 1e-9, 'rounding'),
  ],
});
