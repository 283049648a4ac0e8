import { samples } from '../../plots/marks.ts';
import type { Bounds } from '../../plots/viewport.ts';
import { type Annealing, annealing, type Progress } from '../../studies/annealing.ts';
import { lab } from '../kit/lab.ts';
import { words } from './words.ts';

type Which = 'annealed' | 'bare';

const WINDOW: Bounds = [-2.6, 2.6, -2, 2];
const each = (which: Which, of: (look: Progress) => number) => (found: Annealing) => found[which].looks.map(of);
const iterations = { label: 'iterations', least: 0, of: each('annealed', ({ step }) => step) } as const;
/** Both runs as lines: what is measured, and how the other one is told from it. */
const both = (of: (look: Progress) => number, colour: 'wasserstein' | 'js' | 'ink') =>
  [
    { name: 'annealed', colour, y: each('annealed', of) },
    { name: 'bare', colour, dash: [6, 4], y: each('bare', of) },
  ] as const;

/** log(1 − D) on eight Gaussians, with noise that goes away and without any. */
export const anneal = lab({
  study: annealing,
  words,
  reasons: {
    sigma: {
      en: 'At 0 both runs are the same one; too much, and the modes run into one.',
      zh: '取 0 时两次训练完全相同；太大时各个模式糊成一片。',
    },
    falls: {
      en: 'The sooner the noise is gone, the longer the end in which D is sure again.',
      zh: '噪声撤得越早，判别器重新变得肯定的那段收尾就越长。',
    },
  },
  lead: {
    kind: 'plane',
    title: 'annealedPicture',
    bounds: WINDOW,
    marks: [samples(({ noised, annealed }: Annealing) => ({ real: noised, generated: annealed.generated }))],
  },
  views: [
    {
      kind: 'curves',
      title: 'amounts',
      x: { label: 'progress', least: 0, most: 1, of: (_, { falls }) => [0, falls, 1] },
      y: { label: 'noise', least: 0, most: 1 },
      lines: [{ name: 'noise', colour: 'ink', y: (_, { sigma }) => [sigma, 0, 0] }],
      handles: [
        { name: 'start', colour: 'ink', place: ({ sigma }) => [0, sigma], y: 'sigma' },
        { name: 'end', colour: 'ink', place: ({ falls }) => [falls, 0], x: 'falls' },
      ],
    },
    {
      kind: 'plane',
      title: 'barePicture',
      bounds: WINDOW,
      marks: [samples(({ real, bare }: Annealing) => ({ real, generated: bare.generated }))],
    },
    {
      kind: 'curves',
      title: 'distances',
      x: iterations,
      y: { label: 'w', least: 0 },
      lines: both(({ wasserstein }) => wasserstein, 'wasserstein'),
    },
    {
      kind: 'curves',
      title: 'divergences',
      x: iterations,
      y: { label: 'js', unit: 'nats', least: 0 },
      lines: both(({ implied }) => implied, 'js'),
      references: [{ value: Math.LN2, label: 'log 2' }],
    },
    {
      kind: 'curves',
      title: 'shares',
      x: iterations,
      y: { label: 'share', least: 0, most: 1 },
      lines: both(({ near }) => near, 'ink'),
    },
  ],
  numbers(_, found) {
    const [annealed, bare] = [found?.annealed.looks.at(-1), found?.bare.looks.at(-1)];
    return {
      step: annealed?.step,
      present: annealed?.sigma,
      annealedW: annealed?.wasserstein,
      bareW: bare?.wasserstein,
      annealedNear: annealed?.near,
      bareNear: bare?.near,
      annealedModes: annealed?.modes,
      bareModes: bare?.modes,
    };
  },
  counts: ['step', 'annealedModes', 'bareModes'],
  readouts: ['step', 'present', 'annealedW', 'bareW', 'annealedNear', 'bareNear', 'annealedModes', 'bareModes'],
  strip: ['present', 'annealedW', 'bareW'],
});
