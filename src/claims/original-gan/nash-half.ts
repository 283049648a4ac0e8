import { discriminating } from '../../studies/discriminating.ts';
import { near } from '../check.ts';
import { claim } from '../claim.ts';
import { lastOf } from './trained-discriminator.ts';

/** Where P_g = P_r the best D is ½ everywhere and L is −2 log 2; that this is an equilibrium doesn't say that training finds it. */
export const nashHalf = claim({
  id: 'nash-half',
  title: { en: 'Where the two are one, D says ½', zh: '两边相同时，判别器给出 ½' },
  source: [{ of: 'gan', at: 'Thm 1' }],
  study: discriminating,
  at: { real: 'same', start: 'random' },
  broken: { at: { real: 'ring' }, what: { en: 'let real points lie on a ring', zh: '让真实样本落在一个环上' } },
  likely: { en: 'The discriminator still remembers its last batches.', zh: '判别器还记着最近几批样本。' },
  checks: {
    mean: { en: 'mean D over both sides', zh: '两边样本上 D 的均值' },
    implied: { en: 'JS by D’s loss on fresh samples', zh: '新样本上由判别器损失推算的 JS' },
    distance: { en: 'mean |D − ½|', zh: '|D − ½| 的均值' },
  },
  judge(found) {
    const { mean, implied, distance } = lastOf(found);
    return [
      near('mean', mean, 0.5, 0.03, 'finite-training'),
      near('implied', implied, 0, 0.01, 'finite-training'),
      near('distance', distance, 0, 0.05, 'finite-training'),
    ];
  },
});
