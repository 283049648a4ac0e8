import { field, samples } from '../../plots/marks.ts';
import {
  type BetweenMixtures,
  betweenMixtures,
  type MixturesAt,
  POINTS,
  RESOLUTION,
  WINDOW,
} from '../../studies/betweenMixtures.ts';
import { between, readsJs, rulerBars } from '../div/rulers.ts';
import { lab } from '../kit/lab.ts';
import type { HandleOf } from '../kit/view.ts';
import { words } from './words.ts';

const within = (value: number, most: number) => Math.min(most, Math.max(0, Number(value.toFixed(6))));

/** One grip moves the generated ring, one for each ring sets its radius. */
const grips = (at: MixturesAt): readonly HandleOf<MixturesAt, keyof typeof words>[] => [
  { name: 'middle', colour: 'generated', place: ({ x, y }) => [x, y], x: 'x', y: 'y' },
  {
    name: 'generatedRadius',
    colour: 'generated',
    place: ({ x, y, generatedRadius }) => [x + generatedRadius, y],
    x: { label: 'generatedRadius', min: at.x, max: at.x + 2 },
    sets: ({ x }, [to]) => ({ generatedRadius: within(to - x, 2) }),
    when: ({ generatedModes }) => generatedModes > 1,
  },
  {
    name: 'realRadius',
    colour: 'real',
    place: ({ realRadius }) => [-realRadius, 0],
    x: { label: 'realRadius', min: -2, max: 0 },
    sets: (_, [to]) => ({ realRadius: within(-to, 2) }),
    when: ({ realModes }) => realModes > 1,
  },
];

/** Two mixtures on the plane, every ruler at once, and where each of them finds the difference. */
export const mixtures = lab({
  study: betweenMixtures,
  draws: true,
  words,
  reasons: {
    shown: { en: 'See where a divergence finds the difference.', zh: '看某个散度在哪里看出差别。' },
    generatedModes: { en: 'Cover more of the ring, or one of its bells.', zh: '多覆盖一些，或只盖住一个峰。' },
  },
  relevant: {
    realRadius: ({ realModes }) => realModes > 1,
    generatedRadius: ({ generatedModes }) => generatedModes > 1,
  },
  lead: {
    kind: 'plane',
    title: 'plane',
    bounds: WINDOW,
    marks: [
      field(({ shown }: BetweenMixtures) => ({ values: shown, n: RESOLUTION, bounds: WINDOW })),
      samples(({ someReal, someGenerated }: BetweenMixtures) => ({ real: someReal, generated: someGenerated })),
    ],
    handles: grips,
  },
  views: [
    {
      kind: 'bars',
      title: 'sizes',
      axis: { label: 'reading', least: 0 },
      bars: [
        ...rulerBars,
        { name: 'estimate', colour: 'wasserstein', value: ({ wasserstein }) => wasserstein },
        { name: 'floor', colour: 'muted', value: ({ floor }) => floor },
      ],
      references: [{ value: Math.LN2, label: 'log 2' }],
    },
    {
      kind: 'table',
      title: 'identities',
      head: ['identity', 'left', 'right', 'difference'],
      rows: [readsJs, between],
    },
  ],
  numbers: (_, found) => ({
    klForward: found?.klForward,
    klReverse: found?.klReverse,
    js: found?.js,
    tv: found?.tv,
    best: found?.best,
    estimate: found?.wasserstein,
    floor: found?.floor,
    points: found && POINTS,
  }),
  counts: ['points'],
  readouts: ['klForward', 'klReverse', 'js', 'tv', 'best', 'estimate', 'floor', 'points'],
  strip: ['klForward', 'klReverse', 'js', 'tv', 'estimate'],
});
