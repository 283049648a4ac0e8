import { type Noised, overNoise } from '../../studies/overNoise.ts';
import { lab } from '../kit/lab.ts';
import { words } from './words.ts';

const each = (of: (at: Noised) => number) => (found: readonly Noised[]) => found.map(of);
const sigmas = { label: 'sigma', log: true, of: each(({ sigma }) => sigma) } as const;
/** The noise of the middle, from which readouts are taken. */
const middle = (found: readonly Noised[] | undefined) => found?.[found.length >> 1];

/** Two parallel lines under less and more noise: JS says what the noise lets it, W what it always said. */
export const amount = lab({
  study: overNoise,
  words,
  reasons: {
    theta: { en: 'Every ruler but W depends on θ/σ alone.', zh: '除 W 之外，各把尺子只取决于 θ/σ。' },
    sharpness: {
      en: 'At 1 D is the best one; at any other its loss is larger.',
      zh: '取 1 时是最优判别器，取别的值损失都更大。',
    },
  },
  // Without noise there is no place on the axis.
  controls: ['theta', 'sharpness'],
  lead: {
    kind: 'curves',
    title: 'rulers',
    x: sigmas,
    y: { label: 'reading', least: 0 },
    lines: [
      { name: 'js', colour: 'js', y: each(({ js }) => js) },
      { name: 'tv', colour: 'tv', dash: [2, 3], y: each(({ tv }) => tv) },
      { name: 'wasserstein', colour: 'wasserstein', dash: [7, 4], y: each(({ wasserstein }) => wasserstein) },
    ],
    references: [{ value: Math.LN2, label: 'log 2' }],
    handles: [{ name: 'distance', colour: 'wasserstein', place: ({ theta }) => [theta * 0.6, theta], y: 'theta' }],
  },
  views: [
    {
      kind: 'curves',
      title: 'losses',
      x: sigmas,
      y: { label: 'loss', unit: 'nats', least: 0 },
      lines: [
        { name: 'loss', colour: 'ink', y: each(({ loss }) => loss) },
        { name: 'least', colour: 'js', dash: [6, 4], y: each(({ js }) => 2 * Math.LN2 - 2 * js) },
      ],
      references: [{ value: 2 * Math.LN2, label: '2 log 2' }],
    },
    {
      kind: 'curves',
      title: 'pulls',
      x: sigmas,
      y: { label: 'pull', least: 0 },
      lines: [{ name: 'pull', colour: 'js', y: each(({ pull }) => pull) }],
    },
  ],
  numbers: (_, found) => ({
    middle: middle(found)?.sigma,
    js: middle(found)?.js,
    kl: middle(found)?.kl,
    loss: middle(found)?.loss,
    pull: middle(found)?.pull,
    wasserstein: middle(found)?.wasserstein,
  }),
  readouts: ['middle', 'js', 'kl', 'loss', 'pull', 'wasserstein'],
  strip: ['middle', 'js', 'wasserstein'],
});
