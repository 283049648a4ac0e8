import { plan, points, samples } from '../../plots/marks.ts';
import {
  type Bound,
  type NoiseBound,
  type NoiseBoundParameters,
  noiseBound,
  sizeOf,
} from '../../studies/noiseBound.ts';
import { lab } from '../kit/lab.ts';
import { drawBall, drawNoise } from './marks.ts';
import { words } from './words.ts';

type At = NoiseBoundParameters;

const areSets = ({ between }: At) => between === 'sets';
const areMasses = ({ between }: At) => between === 'masses';
const onDiscs = ({ noise }: At) => noise === 'disc';
const isGaussian = ({ noise }: At) => noise === 'gaussian';

/** A bound as a bar of its two terms. */
const rung = <const Name extends string>(name: Name, k: 0 | 1 | 2 | 3) => {
  const of = ({ chain }: NoiseBound): Bound => chain[k];
  return {
    name,
    colour: 'ink',
    value: (found: NoiseBound) => of(found).total,
    parts: (found: NoiseBound) =>
      [
        { colour: 'ink', value: of(found).noise },
        { colour: k < 2 ? 'tv' : 'js', value: of(found).apart },
      ] as const,
  } as const;
};

/** The printed bound over W, along a way. */
const alongWay = (way: (found: NoiseBound) => ReturnType<NoiseBound['overTheta']>) => ({
  of: (found: NoiseBound) => way(found).map(({ at }) => at),
  lines: [
    { name: 'printed', colour: 'js', y: (found: NoiseBound) => way(found).map(({ bound }) => bound) },
    {
      name: 'wasserstein',
      colour: 'wasserstein',
      dash: [7, 4],
      y: (found: NoiseBound) => way(found).map(({ wasserstein }) => wasserstein),
    },
  ] as const,
});
const overNoise = alongWay((found) => found.overNoise());
const overTheta = alongWay((found) => found.overTheta());

/** Two sides under noise: every step from W to its bound by JS. */
export const bounds = lab({
  study: noiseBound,
  draws: true,
  words,
  reasons: {
    theta: {
      en: 'At 0 two single points lie on each other, and only the noise’s term is left.',
      zh: '取 0 时两个点重合，只剩噪声那一项。',
    },
    noise: {
      en: 'Gaussian noise reaches everywhere: no ball holds it, and the bound is infinite.',
      zh: '高斯噪声无处不到，没有球装得下它，界就成了无穷大。',
    },
    rho: {
      en: 'Less noise shortens the first term and leaves the second.',
      zh: '噪声小了，第一项变短，第二项却还在。',
    },
    spread: {
      en: 'At 0 all points coincide, and W is mean ‖ε‖. Spread out, some find another’s copy nearer; far apart none does.',
      zh: '取 0 时所有点重合，W 恰为 ‖ε‖ 的均值；点散开后，与其余点的副本配对有时更近；散得很开，就不会再近。',
    },
  },
  relevant: { real: areSets, generated: areSets, rho: onDiscs, sigma: isGaussian },
  lead: {
    kind: 'plane',
    title: 'picture',
    bounds: [-2.1, 4, -2.1, 2.1],
    marks: [
      drawBall,
      drawNoise,
      points(({ real }: NoiseBound) => real.flat(), { colour: 'real' }),
      points(({ generated }: NoiseBound) => generated.flat(), { colour: 'generated', style: 'ring' }),
    ],
    handles: [
      { name: 'moved', colour: 'generated', place: ({ theta }) => [theta, 0], x: 'theta', when: areMasses },
      { points: 'real', colour: 'real', when: areSets },
      { points: 'generated', colour: 'generated', when: areSets, shift: ({ theta }) => [theta, 0] },
      {
        name: 'rim',
        colour: 'ink',
        place: (at) => [0, sizeOf(at)],
        y: 'rho',
        when: (at) => areMasses(at) && onDiscs(at),
      },
      {
        name: 'rim',
        colour: 'ink',
        place: (at) => [0, sizeOf(at)],
        y: 'sigma',
        when: (at) => areMasses(at) && isGaussian(at),
      },
    ],
  },
  tabs: [
    {
      name: 'chain',
      controls: ['between', 'theta', 'real', 'generated', 'noise', 'rho', 'sigma'],
      views: [
        {
          kind: 'bars',
          title: 'waterfall',
          axis: { label: 'distance', least: 0 },
          bars: [
            { name: 'distanceW', colour: 'wasserstein', value: ({ wasserstein }) => wasserstein },
            rung('sharp', 0),
            rung('root', 1),
            rung('pinsker', 2),
            rung('printed', 3),
          ],
        },
      ],
    },
    {
      name: 'terms',
      controls: ['theta', 'noise', 'rho', 'sigma'],
      views: [
        {
          kind: 'curves',
          title: 'overNoise',
          x: { label: 'size', least: 0, of: overNoise.of },
          y: { label: 'distance', least: 0 },
          lines: overNoise.lines,
          present: sizeOf,
        },
        {
          kind: 'curves',
          title: 'overTheta',
          x: { label: 'theta', least: 0, of: overTheta.of },
          y: { label: 'distance', least: 0 },
          lines: overTheta.lines,
          references: [{ value: ({ variance }) => 2 * Math.sqrt(variance), label: '2√V' }],
          present: ({ theta }) => theta,
        },
      ],
    },
    {
      name: 'carried',
      controls: ['noise', 'rho', 'sigma', 'spread', 'points'],
      views: [
        {
          kind: 'bars',
          title: 'lengths',
          axis: { label: 'distance', least: 0 },
          bars: [
            { name: 'carriedW', colour: 'wasserstein', value: ({ displaced }) => displaced().wasserstein },
            { name: 'meanLength', colour: 'ink', value: ({ displaced }) => displaced().meanNorm },
            { name: 'rootLength', colour: 'ink', value: ({ displaced }) => displaced().root },
          ],
          references: [
            { value: ({ meanNorm }) => meanNorm, label: 'E‖ε‖' },
            { value: ({ variance }) => Math.sqrt(variance), label: '√V' },
          ],
        },
        {
          kind: 'plane',
          title: 'copies',
          bounds: [-3.6, 3.6, -2.4, 2.4],
          marks: [
            plan(({ displaced }: NoiseBound) => ({ from: displaced().real, to: displaced().noised })),
            samples(({ displaced }: NoiseBound) => ({ real: displaced().real, generated: displaced().noised })),
          ],
        },
      ],
    },
  ],
  numbers: (_, found) => ({
    wasserstein: found?.wasserstein,
    tv: found?.tv,
    js: found?.js,
    meanNorm: found?.meanNorm,
    rootV: found && Math.sqrt(found.variance),
    diameter: found?.diameter,
    sharp: found?.chain[0].total,
    root: found?.chain[1].total,
    pinsker: found?.chain[2].total,
    printed: found?.chain[3].total,
  }),
  readouts: ['wasserstein', 'tv', 'js', 'meanNorm', 'rootV', 'diameter', 'sharp', 'printed'],
  strip: ['wasserstein', 'sharp', 'printed'],
});
