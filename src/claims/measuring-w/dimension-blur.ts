import { type Blur, blurring, crossing } from '../../studies/blurring.ts';
import { atLeast, atMost, between, near, where } from '../check.ts';
import { claim } from '../claim.ts';

/** E‖X‖ of a standard normal in d dimensions: √(π/2) for d = 2, and in two dimensions more it grows by 1 + 1/d. */
export const meanNorm = (d: number): number =>
  d <= 2 ? Math.sqrt(d === 1 ? 2 / Math.PI : Math.PI / 2) : meanNorm(d - 2) * (1 + 1 / (d - 2));

/** In standard errors of one, so many are allowed. */
const ERRORS = 4.5;

/** With 64 points in 24 dimensions another sample of the truth is farther from the data than a single point at their mean. */
export const dimensionBlur = claim({
  id: 'dimension-blur',
  title: { en: 'In high dimension the mean beats the truth', zh: '维数一高，均值反而胜过真实分布' },
  source: [{ of: 'stanczuk', at: '§4' }],
  study: blurring,
  at: { ruler: 'w', points: 64 },
  broken: { at: { ruler: 'energy' }, what: { en: 'measure by the energy distance', zh: '改用能量距离来度量' } },
  likely: {
    en: 'With more points the mean wins only in more dimensions; with few repeats the two can’t be told apart.',
    zh: '点越多，均值要到更高的维数才胜出；重复次数少，则分不清高下。',
  },
  checks: {
    truth: { en: 'two real sets, against a set and its mean', zh: '两组真实点的距离，与点集到均值的距离相比' },
    blur: { en: 'the same, where the mean wins', zh: '同一距离，在均值胜出之处' },
    crossing: { en: 'dimension from which the mean wins', zh: '均值开始胜出的维数' },
    spread: { en: 'a set and its mean, against E‖X‖', zh: '点集到均值的距离，与 E‖X‖ 相比' },
  },
  judge(found, { points, repeats }) {
    const at = (d: number) => found[d - 1] as Blur;
    const [low, high] = [at(2), at(24)];
    // ‖X‖ of a normal has variance d − E‖X‖².
    const errorOf = (d: number) => Math.sqrt((d - meanNorm(d) ** 2) / (points * repeats));
    return [
      where('dimension', 2, atMost('truth', low.truth, low.blur - 3 * low.differenceError, 0, 'sampling')),
      where('dimension', 24, atLeast('blur', high.truth, high.blur + 3 * high.differenceError, 0, 'sampling')),
      between('crossing', crossing(found), [15, 24], 'sampling'),
      ...[2, 16, 24].map((d) =>
        where('dimension', d, near('spread', at(d).blur, meanNorm(d), ERRORS * errorOf(d), 'sampling')),
      ),
    ];
  },
});
