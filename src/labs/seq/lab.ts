import { points } from '../../plots/marks.ts';
import {
  distributionsOf,
  type Member,
  type Sequences,
  type SequencesAt,
  sequences,
  WATCHED,
} from '../../studies/sequences.ts';
import { lab } from '../kit/lab.ts';
import { drawBounds, drawHierarchy, drawPairs } from './marks.ts';
import { words } from './words.ts';

const along = (of: (member: Member) => number) => (found: Sequences, at: SequencesAt) =>
  found.along(at.sequence).map(of);
const isOf = (name: SequencesAt['sequence']) => (at: SequencesAt) => at.sequence === name;
const flat = (pairs: readonly { tv: number; js: number }[]) => pairs.flatMap(({ tv, js }) => [tv, js]);

/** Seven sequences of distributions on the line, and which rulers say that they converge. */
export const seq = lab({
  study: sequences,
  draws: true,
  words,
  reasons: {
    sequence: {
      en: 'All seven converge weakly to P. Which rulers notice?',
      zh: '七个序列都弱收敛到 P。哪些尺子看得出来？',
    },
    speed: {
      en: 'At 0 it stays at 1; at 1 W stays; beyond, W grows.',
      zh: '取 0 时停在 1；取 1 时 W 不变；更大时 W 反而增大。',
    },
  },
  relevant: { amplitude: isOf('ripple'), atomAt: isOf('atom'), speed: isOf('runaway') },
  lead: {
    kind: 'curves',
    title: 'functions',
    x: { label: 'x', of: (found) => distributionsOf(found).x },
    y: { label: 'below', least: 0, most: 1 },
    lines: [
      { name: 'limit', colour: 'real', y: (found) => distributionsOf(found).limit },
      { name: 'member', colour: 'generated', dash: [7, 4], y: (found) => distributionsOf(found).member },
    ],
    handles: [
      { name: 'atomHandle', colour: 'generated', place: ({ atomAt }) => [atomAt, 1], x: 'atomAt', when: isOf('atom') },
      { name: 'placeHandle', colour: 'ink', place: ({ place }) => [place, 0], x: 'place', when: isOf('typewriter') },
    ],
  },
  tabs: [
    {
      name: 'rulers',
      controls: ['sequence', 'n', 'amplitude', 'atomAt', 'speed'],
      views: [
        {
          kind: 'curves',
          title: 'byN',
          x: { label: 'n', log: true, of: along(({ n }) => n) },
          y: { label: 'reading', log: true },
          lines: [
            { name: 'klForward', colour: 'klForward', y: along(({ klForward }) => klForward) },
            { name: 'klReverse', colour: 'klReverse', dash: [10, 4], y: along(({ klReverse }) => klReverse) },
            { name: 'js', colour: 'js', y: along(({ js }) => js) },
            { name: 'tv', colour: 'tv', dash: [2, 3], y: along(({ tv }) => tv) },
            { name: 'wasserstein', colour: 'wasserstein', dash: [7, 4], y: along(({ wasserstein }) => wasserstein) },
          ],
          present: ({ n }) => n,
        },
        {
          kind: 'plane',
          title: 'hierarchy',
          bounds: [-0.5, 2.4, 0, 1.6],
          x: { label: 'weaker' },
          y: { label: 'alike', ticks: [] },
          marks: [drawHierarchy],
        },
      ],
    },
    {
      name: 'watching',
      controls: ['sequence', 'place'],
      views: [
        {
          kind: 'curves',
          title: 'watched',
          x: { label: 'n', of: () => WATCHED },
          y: { label: 'density', least: 0, most: 2 },
          lines: [{ name: 'seen', colour: 'generated', y: ({ watched }) => watched }],
          references: [{ value: ({ limit }, { place }) => limit.density(place), label: 'p(x)' }],
          present: ({ n }) => n,
        },
      ],
    },
    {
      name: 'bounds',
      controls: ['sequence', 'n'],
      views: [
        {
          kind: 'plane',
          title: 'scatter',
          bounds: [0, 1, 0, 0.72],
          x: { label: 'tv' },
          y: { label: 'js', unit: 'nats' },
          marks: [
            drawPairs,
            drawBounds,
            (pen, found, at) =>
              points(({ along: members }: Sequences) => flat(members(at.sequence)), { colour: 'js', style: 'ring' })(
                pen,
                found,
              ),
          ],
        },
      ],
    },
  ],
  numbers: (_, found) => ({
    klForward: found?.klForward,
    klReverse: found?.klReverse,
    js: found?.js,
    tv: found?.tv,
    wasserstein: found?.wasserstein,
    gap: found?.gap,
  }),
  readouts: ['klForward', 'klReverse', 'js', 'tv', 'wasserstein', 'gap'],
  strip: ['tv', 'js', 'wasserstein'],
});
