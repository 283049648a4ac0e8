import { choice } from '../../fields/field.ts';
import { mean } from '../../math/mean.ts';
import { arrows, field, samples } from '../../plots/marks.ts';
import type { PlanePen } from '../../plots/plane.ts';
import type { Bounds } from '../../plots/viewport.ts';
import { type BetweenPairs, betweenPairs, type Pairing, RESOLUTION } from '../../studies/betweenPairs.ts';
import { type Along, placesOf, STOPS } from '../../studies/rays.ts';
import { lab } from '../kit/lab.ts';
import { drawCosts, drawKey, drawLine, drawRises } from './marks.ts';
import { words } from './words.ts';

interface At {
  readonly pairs: Pairing;
  readonly critic: 'trained' | 'exact';
  readonly lambda: number;
}

const bounds: Bounds = [-3, 3, -3, 3];

/** The critic that the reader looks at; nothing before it has learnt at all. */
const seen = (found: BetweenPairs, { critic }: At) => found[critic];
const along = (found: BetweenPairs, at: At): Along | undefined => seen(found, at)?.[at.pairs];

/** The slope at which two points at a distance W gain most under the penalty; the exact critic knows of none. */
const law = ({ wasserstein }: BetweenPairs, { lambda, critic }: At) =>
  critic === 'exact' ? Number.NaN : 1 + wasserstein / (2 * lambda);

const LONG = 0.24;
/** The gradient half-way along every segment, a quarter of a unit long where it is 1. */
function gradients(found: BetweenPairs, at: At) {
  const slopes = along(found, at)?.slopes;
  if (!slopes) return { at: [], by: [] };
  const places = placesOf(found.rays[at.pairs]);
  const half = (values: Float64Array) => values.filter((_, i) => (i >> 1) % STOPS === STOPS / 2);
  return { at: half(places), by: half(slopes).map((entry) => LONG * entry) };
}

/** A line of the table: what is measured along either pairing. */
const both = (of: (along: Along) => number) => (found: BetweenPairs, at: At) =>
  (['random', 'best'] as const).map((pairing) => {
    const critic = seen(found, at);
    return critic ? of(critic[pairing]) : null;
  });

const levels = field((values: Float64Array) => ({ values: Float32Array.from(values), n: RESOLUTION, bounds }), 'lines');

/** Where a gradient penalty looks, what it costs there, and where slope 1 is proved. */
export const gp = lab({
  study: betweenPairs,
  own: {
    pairs: choice(['random', 'best'], 'best'),
    critic: choice(['trained', 'exact'], 'trained'),
  },
  words,
  reasons: {
    lambda: { en: 'The slope settles near 1 + W/2λ.', zh: '斜率停在 1 + W/2λ 附近。' },
    pairs: {
      en: 'Slope 1 is proved along optimal pairs; the penalty looks between random ones.',
      zh: '斜率为 1 只在最优配对之间得到证明，而惩罚看的是随机配对之间。',
    },
  },
  lead: {
    kind: 'plane',
    title: 'picture',
    bounds,
    marks: [
      (pen, found: BetweenPairs, at: At) => {
        const critic = seen(found, at);
        if (critic) levels(pen, critic.field);
      },
      (pen: PlanePen, found: BetweenPairs, at: At) => {
        const segments = along(found, at);
        if (segments) drawCosts(pen, found.rays[at.pairs], segments);
      },
      samples(({ rays: { random } }: BetweenPairs) => ({ real: random.to, generated: random.from })),
      (pen, found: BetweenPairs, at: At) => arrows(() => gradients(found, at))(pen, undefined),
      drawKey,
    ],
  },
  controls: ['pairs', 'critic', 'sets', 'lambda', 'sides', 'width', 'depth', 'activation', 'rate', 'steps'],
  relevant: {
    lambda: ({ critic }) => critic === 'trained',
    sides: ({ critic }) => critic === 'trained',
    width: ({ critic }) => critic === 'trained',
    depth: ({ critic }) => critic === 'trained',
    activation: ({ critic }) => critic === 'trained',
    rate: ({ critic }) => critic === 'trained',
    steps: ({ critic }) => critic === 'trained',
  },
  views: [
    {
      kind: 'table',
      title: 'measured',
      head: ['quantity', 'random', 'best'],
      rows: [
        { name: 'length', cells: ({ rays }) => [mean(rays.random.lengths), mean(rays.best.lengths)] },
        { name: 'norm', cells: both(({ norms }) => mean(norms)) },
        { name: 'cosine', cells: both(({ cosines }) => mean(cosines)) },
        { name: 'slope', cells: both(({ slope }) => slope) },
        { name: 'straightness', cells: both(({ straightness }) => straightness) },
      ],
    },
    {
      kind: 'plane',
      title: 'rises',
      bounds: [0, 4, -0.5, 2.5],
      x: { label: 'way' },
      y: { label: 'rise' },
      marks: [
        (pen) => drawLine(pen, 1, [6, 4]),
        (pen, found: BetweenPairs, at: At) => drawLine(pen, law(found, at), [2, 3]),
        (pen, found: BetweenPairs, at: At) => {
          const segments = along(found, at);
          if (segments) drawRises(pen, found.rays[at.pairs], segments);
        },
      ],
    },
    {
      kind: 'histogram',
      title: 'norms',
      x: { label: 'size' },
      values: (found, at) => along(found, at)?.norms ?? [],
      colour: 'wasserstein',
      markers: [
        { value: 1, label: '1' },
        { value: law, label: '1 + W/2λ' },
      ],
    },
    {
      kind: 'bars',
      title: 'lengths',
      axis: { label: 'length', least: 0 },
      bars: [
        { name: 'random', colour: 'tv', value: ({ rays }) => mean(rays.random.lengths) },
        { name: 'best', colour: 'wasserstein', value: ({ rays }) => mean(rays.best.lengths) },
      ],
      references: [{ value: ({ wasserstein }) => wasserstein, label: 'W' }],
    },
  ],
  numbers(at, found) {
    const segments = found && along(found, at);
    return {
      steps: found?.step,
      wasserstein: found?.wasserstein,
      law: found && at.critic === 'trained' ? law(found, at) : null,
      norm: segments && mean(segments.norms),
      cosine: segments && mean(segments.cosines),
    };
  },
  readouts: ['steps', 'wasserstein', 'norm', 'law', 'cosine'],
  strip: ['norm', 'cosine'],
});
