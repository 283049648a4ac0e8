import { quantile } from '../../math/quantile.ts';
import type { Colour } from '../../plots/palette.ts';
import { endsOf, misled, type Repeating, type Runs, repeating } from '../../studies/repeating.ts';
import { lab } from '../kit/lab.ts';
import { drawRuns, GRID } from './marks.ts';
import { words } from './words.ts';

type Side = 'a' | 'b';
type At = { readonly a: string; readonly b: string };

/** Of W₁ over the runs, look by look. */
const over = (side: Side, share: number) => (found: Repeating) =>
  found[side].wasserstein.map((values) => quantile(values, share));
const line = (side: Side, colour: Colour, dash?: readonly number[]) => ({
  name: side,
  colour,
  ...(dash && { dash }),
  y: over(side, 0.5),
  band: (found: Repeating) => ({ low: over(side, 0.1)(found), high: over(side, 0.9)(found) }),
});
const both = ({ b }: At) => b !== 'nobody';

/** How many modes each run covers in the end. */
const modesOf = (side: Side, title: 'modesOfA' | 'modesOfB', colour: Colour) =>
  ({
    kind: 'histogram',
    title,
    x: { label: 'covered', least: -0.5, most: 8.5 },
    bins: 9,
    values: (found: Repeating) => found[side].covered,
    colour,
  }) as const;

const row = (of: (runs: Runs) => ArrayLike<number>, side: Side, shares: readonly number[]) => (found: Repeating) => {
  const values = of(found[side]);
  return values.length === 0 ? shares.map(() => null) : shares.map((share) => quantile(values, share));
};
/** A number that a paper gives, where the table has medians. */
const published = (value: number) => () => [null, value, null];

/** One experiment with many seeds, beside another: what a single run can be worth. */
export const seeds = lab({
  study: repeating,
  words,
  reasons: {
    a: { en: 'A plain GAN, or one with a small or a large change.', zh: '最普通的 GAN，或对它做小改动、大改动。' },
    b: { en: 'Does a single run of each tell which is better?', zh: '各跑一次，就能判断哪个更好吗？' },
    runs: { en: 'With few seeds even a median is a matter of luck.', zh: '种子太少时，连中位数都要碰运气。' },
    iterations: {
      en: 'Trained for longer, the runs come nearer to the data, though not all by as much.',
      zh: '训练更久，各次都离数据更近，但近多少各不相同。',
    },
  },
  lead: {
    kind: 'curves',
    title: 'distances',
    x: { label: 'iterations', least: 0, of: ({ iteration }) => iteration },
    y: { label: 'w', least: 0 },
    lines: [line('a', 'wasserstein'), line('b', 'ink', [6, 4])],
  },
  views: [
    {
      kind: 'plane',
      title: 'runsOfA',
      bounds: GRID,
      x: { label: 'seedBySeed', ticks: [] },
      y: { label: 'nothing', ticks: [] },
      marks: [(pen, found: Repeating) => drawRuns(pen, found, found.a)],
    },
    {
      kind: 'plane',
      title: 'runsOfB',
      bounds: GRID,
      x: { label: 'seedBySeed', ticks: [] },
      y: { label: 'nothing', ticks: [] },
      marks: [(pen, found: Repeating) => drawRuns(pen, found, found.b)],
    },
    modesOf('a', 'modesOfA', 'wasserstein'),
    modesOf('b', 'modesOfB', 'tv'),
    {
      kind: 'table',
      title: 'modesTable',
      head: ['setting', 'least', 'median', 'most'],
      rows: [
        { name: 'a', cells: row(({ covered }) => covered, 'a', [0, 0.5, 1]) },
        { name: 'b', cells: row(({ covered }) => covered, 'b', [0, 0.5, 1]) },
        { name: 'veegan', cells: published(1) },
        { name: 'pacgan', cells: published(6.3) },
      ],
    },
    {
      kind: 'table',
      title: 'wTable',
      head: ['setting', 'least', 'low', 'median', 'high', 'most'],
      rows: [
        { name: 'a', cells: row(endsOf, 'a', [0, 0.1, 0.5, 0.9, 1]) },
        { name: 'b', cells: row(endsOf, 'b', [0, 0.1, 0.5, 0.9, 1]) },
      ],
    },
  ],
  numbers(at, found) {
    const [a, b] = found ? [endsOf(found.a), endsOf(found.b)] : [];
    const compared = a && b && both(at as At);
    return {
      medianA: a && quantile(a, 0.5),
      rangeA: a && quantile(a, 1) - quantile(a, 0),
      apart: compared ? Math.abs(quantile(a, 0.5) - quantile(b, 0.5)) : undefined,
      wrong: compared ? misled(a, b) : undefined,
      leastModes: found && Math.min(...found.a.covered),
      mostModes: found && Math.max(...found.a.covered),
    };
  },
  counts: ['leastModes', 'mostModes'],
  readouts: ['medianA', 'rangeA', 'apart', 'wrong', 'leastModes', 'mostModes'],
  strip: ['rangeA', 'apart', 'wrong'],
});
