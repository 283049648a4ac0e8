import { jensenShannonOfLoss } from '../../divergences/implied.ts';
import { choice, number } from '../../fields/field.ts';
import { sigmoid } from '../../math/activations.ts';
import { type BetweenDensities, betweenDensities } from '../../studies/betweenDensities.ts';
import { lab } from '../kit/lab.ts';
import { barWords, grips } from './handles.ts';
import { outline, WINDOW } from './outline.ts';
import { between, readsJs, rulerBars, sides } from './rulers.ts';
import { words } from './words.ts';

type Of = (found: BetweenDensities) => ArrayLike<number>;

/** A line over the window of what each cell holds. */
function over(values: Of, beyond = 0) {
  const line = (found: BetweenDensities) => outline(found.pair, values(found), beyond);
  return { x: (found: BetweenDensities) => line(found).x, y: (found: BetweenDensities) => line(found).y };
}

const cells =
  (of: (p: number, q: number, ratio: number) => number): Of =>
  ({ pair: { p, q, logRatio } }) =>
    p.map((real, i) => of(real, q[i] as number, logRatio[i] as number));

const mixture = cells((p, q) => (p + q) / 2);
const forward = cells((p, _, ratio) => (p === 0 ? 0 : p * ratio));
const reverse = cells((_, q, ratio) => (q === 0 ? 0 : -q * ratio));
const shared = cells((p, q) => {
  const part = (own: number) => (own === 0 ? 0 : (own * Math.log((2 * own) / (p + q))) / 2);
  return part(p) + part(q);
});

/** Two densities, every ruler at once, and what a discriminator sees of them. */
export const div = lab({
  study: betweenDensities,
  own: {
    hand: choice(['real', 'generated'], 'generated'),
    /** Where the curves are read. */
    place: number(...WINDOW, -1.7),
  },
  opensAt: { sharpness: 1, shift: 0 },
  words: { ...words, ...barWords },
  reasons: {
    sharpness: { en: 'At 1, with no shift, this D is the best one.', zh: '取 1 且不平移时，D 就是最优判别器。' },
    realApart: {
      en: 'Two bells: will the other side cover one or both?',
      zh: '分成两个峰：另一方会覆盖一个，还是两个？',
    },
  },
  lead: {
    kind: 'curves',
    title: 'densities',
    x: { label: 'x', least: WINDOW[0], most: WINDOW[1], of: over(mixture).x },
    y: { label: 'density', least: 0, most: 1 },
    lines: [
      { name: 'real', colour: 'real', ...over(({ pair }) => pair.p) },
      { name: 'generated', colour: 'generated', dash: [7, 4], ...over(({ pair }) => pair.q) },
      { name: 'mixture', colour: 'muted', dash: [2, 3], ...over(mixture) },
    ],
    present: ({ place }) => place,
    handles: grips,
  },
  tabs: [
    {
      name: 'rulers',
      controls: [
        'shape',
        'hand',
        'realCentre',
        'realApart',
        'realSpread',
        'generatedCentre',
        'generatedApart',
        'generatedSpread',
        'place',
      ],
      views: [
        {
          kind: 'bars',
          title: 'sizes',
          axis: { label: 'reading', least: 0 },
          bars: [...rulerBars, { name: 'wasserstein', colour: 'wasserstein', value: ({ wasserstein }) => wasserstein }],
          references: [{ value: Math.LN2, label: 'log 2' }],
        },
        {
          kind: 'curves',
          title: 'weighs',
          x: { label: 'x', least: WINDOW[0], most: WINDOW[1], of: over(mixture).x },
          y: { label: 'integrand' },
          lines: [
            { name: 'klForward', colour: 'klForward', ...over(forward) },
            { name: 'klReverse', colour: 'klReverse', dash: [7, 4], ...over(reverse) },
            { name: 'js', colour: 'js', ...over(shared) },
          ],
          present: ({ place }) => place,
        },
      ],
    },
    {
      name: 'discriminator',
      controls: ['sharpness', 'shift', 'place'],
      views: [
        {
          kind: 'curves',
          title: 'judges',
          x: { label: 'x', least: WINDOW[0], most: WINDOW[1], of: over(mixture).x },
          y: { label: 'd', least: 0, most: 1 },
          lines: [
            { name: 'bestD', colour: 'ink', ...over(({ pair }) => pair.logRatio.map(sigmoid), Number.NaN) },
            { name: 'thisD', colour: 'js', dash: [7, 4], ...over(({ logit }) => logit.map(sigmoid), Number.NaN) },
          ],
          references: [{ value: 0.5, label: '½' }],
          present: ({ place }) => place,
        },
        {
          kind: 'table',
          title: 'identities',
          head: ['identity', 'left', 'right', 'difference'],
          rows: [
            readsJs,
            { name: 'misses', cells: ({ js, value, gap }) => sides(js - jensenShannonOfLoss(-value), gap) },
            between,
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
    best: found?.best,
    value: found?.value,
    implied: found && jensenShannonOfLoss(-found.value),
    gap: found?.gap,
    twiceMixture: found && 2 * found.klMixture,
  }),
  readouts: ['klForward', 'klReverse', 'js', 'tv', 'wasserstein', 'best', 'implied', 'gap', 'twiceMixture'],
  strip: ['klForward', 'klReverse', 'js', 'tv', 'wasserstein'],
});
