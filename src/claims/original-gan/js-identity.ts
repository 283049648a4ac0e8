import { betweenDensities } from '../../studies/betweenDensities.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';

/** L(D*) = 2 JS − 2 log 2: the best discriminator reads off JS. */
export const jsIdentity = claim({
  id: 'js-identity',
  title: { en: 'The best D reaches 2 JS − 2 log 2', zh: '最优判别器的目标值是 2 JS − 2 log 2' },
  source: [
    { of: 'gan', at: 'Thm 1' },
    { of: 'ab', at: '§1' },
  ],
  study: betweenDensities,
  at: { sharpness: 1, shift: 0 },
  broken: { at: { sharpness: 0.5 }, what: { en: 'take a D that is too unsure', zh: '换一个过于犹豫的 D' } },
  likely: { en: 'This D isn’t the best one.', zh: '这个 D 不是最优的。' },
  checks: { value: { en: 'L(D), and 2 JS − 2 log 2', zh: 'L(D) 与 2 JS − 2 log 2' } },
  judge: ({ value, js }) => [near('value', value, 2 * (js - Math.LN2), 1e-9, 'quadrature')],
});
