import { betweenDensities } from '../../studies/betweenDensities.ts';
import { atMost, near } from '../check.ts';
import { claim } from '../claim.ts';

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Where a log y + b log(1 − y) is largest on (0, 1), by nothing but comparing its values. */
function largest(a: number, b: number): number {
  const reward = (y: number) => (a > 0 ? a * Math.log(y) : 0) + (b > 0 ? b * Math.log1p(-y) : 0);
  let [low, high] = [0, 1];
  for (let k = 0; k < 60; k++) {
    const [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
    if (reward(left) < reward(right)) low = left;
    else high = right;
  }
  return (low + high) / 2;
}

/** Places that are asked one by one. */
const PLACES = 60;
/** Densities below this have lost digits. */
const SMALLEST = 1e-290;
/** A search that compares values in 64 bits finds a maximum to the root of their rounding. */
const SEARCHED = 1e-6;

/** At each place a log y + b log(1 − y) is largest at y = a/(a + b); no other discriminator does better. */
export const optimalDiscriminator = claim({
  id: 'optimal-discriminator',
  title: { en: 'The best D is p_r/(p_r + p_g)', zh: '最优判别器是 p_r/(p_r + p_g)' },
  source: [{ of: 'gan', at: 'Prop. 1' }],
  study: betweenDensities,
  checks: {
    place: {
      en: 'largest distance from the best y, place by place',
      zh: '逐点搜索到的最优 y 与公式的最大差',
    },
    logit: {
      en: 'largest distance of log D*/(1 − D*) from log p_r/p_g',
      zh: 'log D*/(1 − D*) 与 log p_r/p_g 的最大差',
    },
    other: { en: 'L of another discriminator', zh: '另一个判别器的 L' },
  },
  judge({ pair, value, best }) {
    const { p, q, logRatio } = pair;
    const every = Math.max(1, Math.floor(p.length / PLACES));
    let [place, logit] = [0, 0];
    for (let i = 0; i < p.length; i += every) {
      const [a, b, ratio] = [p[i] as number, q[i] as number, logRatio[i] as number];
      if (a + b === 0) continue;
      place = Math.max(place, Math.abs(largest(a, b) - a / (a + b)));
      if (Math.min(a, b) < SMALLEST) continue;
      const [real, generated] = [a / (a + b), b / (a + b)];
      logit = Math.max(logit, Math.abs(Math.log(real) - Math.log(generated) - ratio) / (1 + Math.abs(ratio)));
    }
    return [
      near('place', place, 0, SEARCHED, 'rounding'),
      near('logit', logit, 0, 1e-9, 'rounding'),
      atMost('other', value, best, 1e-9, 'rounding'),
    ];
  },
});
