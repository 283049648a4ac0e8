import { annealing, type Run } from '../../studies/annealing.ts';
import { atLeast, atMost } from '../check.ts';
import { claim } from '../claim.ts';

const last = ({ looks }: Run) => looks.at(-1);

/** Most JS that the discriminator's loss told once there was no noise left. */
const afterwards = ({ looks }: Run) =>
  Math.max(...looks.filter(({ sigma }) => sigma === 0).map(({ implied }) => implied));
/** What it told when half of the noise was left. */
const halfway = ({ looks }: Run) =>
  looks.find(({ sigma }) => 2 * sigma <= (looks[0]?.sigma ?? 0))?.implied ?? Number.NaN;

/** With noise that goes away log(1 − D) learns what it doesn't without; once it is gone both sides are narrow, D tells them apart again, and JS climbs back. */
export const noiseAnnealing = claim({
  id: 'noise-annealing',
  title: { en: 'Noise that goes away teaches', zh: '逐渐撤去的噪声能教会生成器' },
  source: [{ of: 'ab', at: '§3, Thm 3.3' }, { of: 'ours' }],
  study: annealing,
  speaksOf: ['sigma', 'falls', 'steps'],
  broken: { at: { sigma: 0 }, what: { en: 'start without noise', zh: '一开始就不加噪' } },
  likely: {
    en: 'Too few steps, or too little noise, for the modes to be found.',
    zh: '步数太少，或噪声太小，还来不及找到各个模式。',
  },
  checks: {
    distance: { en: 'W₁ in the end, and 0.6 of that without noise', zh: '结束时的 W₁，与不加噪时的 0.6 倍' },
    near: {
      en: 'share of points near a mode, and twice that without noise',
      zh: '落在模式附近的比例，与不加噪时的两倍',
    },
    climbs: {
      en: 'JS by D’s loss after the noise is gone, and twice that with half of it left',
      zh: '噪声撤完后由判别器损失推算的 JS，与噪声还剩一半时的两倍',
    },
  },
  judge: ({ annealed, bare }) => [
    atMost(
      'distance',
      last(annealed)?.wasserstein ?? Number.NaN,
      0.6 * (last(bare)?.wasserstein ?? Number.NaN),
      0,
      'finite-training',
    ),
    atLeast('near', last(annealed)?.near ?? Number.NaN, 2 * (last(bare)?.near ?? Number.NaN), 0, 'finite-training'),
    atLeast('climbs', afterwards(annealed), 2 * halfway(annealed), 0, 'finite-training'),
  ],
});
