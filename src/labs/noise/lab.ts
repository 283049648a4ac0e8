import { number } from '../../fields/field.ts';
import { sigmoid } from '../../math/activations.ts';
import { gridPoints } from '../../math/grid.ts';
import { field, samples } from '../../plots/marks.ts';
import {
  logDensity,
  logitAt,
  type NoisedClouds,
  type NoisedCloudsAt,
  noisedClouds,
} from '../../studies/noisedClouds.ts';
import { lab } from '../kit/lab.ts';
import { drawCut, drawField, drawPullAndPush, drawSteps, WINDOW } from './marks.ts';
import { words } from './words.ts';

type At = NoisedCloudsAt & { readonly cut: number };

/** The edges of discs need a finer grid than bells do. */
const fineness = { gaussian: 48, disc: 96 } as const;
const grids = { gaussian: gridPoints(WINDOW, fineness.gaussian), disc: gridPoints(WINDOW, fineness.disc) };
/** Where neither side has a density D* may be anything: drawn as ½. */
const shade = (d: number) => (Number.isNaN(d) ? 0.5 : d);
const judgement = field((at: At) => {
  const [n, grid] = [fineness[at.noise], grids[at.noise]];
  const values = Float32Array.from({ length: n * n }, (_, k) =>
    shade(sigmoid(logitAt(at, [grid[2 * k] as number, grid[2 * k + 1] as number]))),
  );
  return { values, n, bounds: WINDOW };
});

/** Samples of either side that are drawn. */
const FEW = 150;

/** Along the cut. */
const X = Array.from({ length: 193 }, (_, k) => WINDOW[0] + (k / 192) * (WINDOW[1] - WINDOW[0]));
const alongCut = (of: (at: At, place: readonly [number, number]) => number) => (_: NoisedClouds, at: At) =>
  X.map((x) => of(at, [x, at.cut]));

const isGaussian = ({ noise }: At) => noise === 'gaussian';
/** ‖∇ log(1 − D*)‖ at each generated point. */
const sizes = ({ compact }: NoisedClouds) =>
  Array.from({ length: compact.length / 2 }, (_, k) =>
    Math.hypot(compact[2 * k] as number, compact[2 * k + 1] as number),
  );

/** Two clouds of points under noise: their densities, the best discriminator, and where it sends the generated points. */
export const noise = lab({
  study: noisedClouds,
  draws: true,
  own: { cut: number(-1.8, 1.8, 0.35) },
  words,
  reasons: {
    sigma: {
      en: 'Less noise, and D* is surer and steeper; far from real points it passes less on.',
      zh: '噪声越小，D* 越肯定、越陡；离真实点远的地方，回传得也越少。',
    },
    noise: {
      en: 'Noise that ends somewhere leaves places that only one side reaches: there D* is 0 or 1.',
      zh: '有界的噪声总留下只有一方够得着的地方，那里 D* 不是 0 就是 1。',
    },
  },
  lead: {
    kind: 'plane',
    title: 'picture',
    bounds: WINDOW,
    marks: [
      (pen, _, at: At) => judgement(pen, at),
      samples(({ noisy }: NoisedClouds) => ({
        real: noisy().real.subarray(0, 2 * FEW),
        generated: noisy().generated.subarray(0, 2 * FEW),
      })),
      (pen, _, { cut }) => drawCut(pen, cut),
      drawSteps,
    ],
    handles: [
      { points: 'real', colour: 'real' },
      { points: 'generated', colour: 'generated' },
      { name: 'cut', colour: 'ink', place: ({ cut }) => [WINDOW[0], cut], y: 'cut' },
    ],
  },
  tabs: [
    {
      name: 'judge',
      controls: ['sigma', 'noise', 'cut', 'real', 'generated'],
      views: [
        {
          kind: 'curves',
          title: 'densities',
          x: { label: 'x', least: WINDOW[0], most: WINDOW[1], of: () => X },
          y: { label: 'density', least: 0 },
          lines: [
            {
              name: 'realDensity',
              colour: 'real',
              y: alongCut((at, place) => Math.exp(logDensity(at, at.real, place))),
            },
            {
              name: 'generatedDensity',
              colour: 'generated',
              dash: [7, 4],
              y: alongCut((at, place) => Math.exp(logDensity(at, at.generated, place))),
            },
          ],
        },
        {
          kind: 'curves',
          title: 'judgement',
          x: { label: 'x', least: WINDOW[0], most: WINDOW[1], of: () => X },
          y: { label: 'd', least: 0, most: 1 },
          lines: [{ name: 'd', colour: 'ink', y: alongCut((at, place) => sigmoid(logitAt(at, place))) }],
          references: [{ value: 0.5, label: '½' }],
        },
      ],
    },
    {
      name: 'forces',
      controls: ['sigma', 'noise', 'real', 'generated'],
      views: [
        {
          kind: 'plane',
          title: 'pullAndPush',
          bounds: WINDOW,
          marks: [
            drawField,
            (pen, _, { real, generated }) =>
              samples(() => ({ real: real.flat(), generated: generated.flat() }))(pen, undefined),
            drawPullAndPush,
            drawSteps,
          ],
        },
        {
          kind: 'bars',
          title: 'sizes',
          axis: { label: 'norm', least: 0 },
          bars: (found, at) =>
            sizes(found).map((size, k) => ({
              label: String(k + 1),
              colour: 'generated',
              value: isGaussian(at) ? size : null,
            })),
        },
      ],
    },
  ],
  numbers: (at, found) => ({
    js: found?.apart().js,
    tv: found?.apart().tv,
    surest: found && Math.max(...found.logits.map(Math.abs)),
    gradient: found && isGaussian(at) ? sizes(found).reduce((sum, size) => sum + size, 0) / at.generated.length : null,
    gap:
      found && isGaussian(at)
        ? Math.max(...found.theorem.map((entry, i) => Math.abs(entry - (found.differences[i] as number))))
        : null,
  }),
  readouts: ['js', 'tv', 'surest', 'gradient', 'gap'],
  strip: ['js', 'surest', 'gradient'],
});
