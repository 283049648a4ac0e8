import { gridPoints } from '../../math/grid.ts';
import { normalCdf, normalPdf } from '../../math/special.ts';
import { field, plan, points } from '../../plots/marks.ts';
import type { Bounds } from '../../plots/viewport.ts';
import { densityOf, type NoisedSegment, noisedSegment } from '../../studies/noisedSegment.ts';
import { lab } from '../kit/lab.ts';
import { words } from './words.ts';

const WINDOW: Bounds = [-1.8, 1.8, -0.9, 1.9];
const N = 56;
const grid = gridPoints(WINDOW, N);
const levels = field(
  (sigma: number) => ({
    values: Float32Array.from({ length: N * N }, (_, k) =>
      densityOf(sigma, grid[2 * k] as number, grid[2 * k + 1] as number),
    ),
    n: N,
    bounds: WINDOW,
  }),
  'lines',
);

/** Samples that are drawn as points. */
const FEW = 400;
const coordinate = (axis: 0 | 1) => (found: NoisedSegment) => found.samples().filter((_, i) => i % 2 === axis);

/** A segment, and what noise makes of it: a density over the plane. */
export const segment = lab({
  study: noisedSegment,
  draws: true,
  words,
  reasons: {
    sigma: {
      en: 'Less noise, and the density is higher and narrower; at 0 there would be none.',
      zh: '噪声越小，密度越高、越窄；取 0 时就没有密度了。',
    },
    noise: {
      en: 'Noise that depends on the point need not give that density, nor any.',
      zh: '若噪声依赖于它所加的点，得到的就不是这个密度，甚至未必有密度。',
    },
  },
  lead: {
    kind: 'plane',
    title: 'picture',
    bounds: WINDOW,
    marks: [
      (pen, _, { sigma }) => levels(pen, sigma),
      points(({ samples }: NoisedSegment) => samples().subarray(0, 2 * FEW), { colour: 'generated', style: 'ring' }),
      plan(() => ({ from: [0, 0], to: [0, 1] }), 'real'),
    ],
    handles: [{ name: 'reach', colour: 'ink', place: ({ sigma }) => [sigma, 0.5], x: 'sigma' }],
  },
  views: [
    {
      kind: 'histogram',
      title: 'heights',
      x: { label: 'y', least: WINDOW[2], most: WINDOW[3] },
      values: coordinate(1),
      colour: 'generated',
      density:
        (_, { sigma }) =>
        (y) =>
          normalCdf(y, 0, sigma) - normalCdf(y, 1, sigma),
    },
    {
      kind: 'histogram',
      title: 'widths',
      x: { label: 'x', least: WINDOW[0], most: WINDOW[1] },
      values: coordinate(0),
      colour: 'generated',
      density:
        (_, { sigma }) =>
        (x) =>
          normalPdf(x, 0, sigma),
    },
  ],
  numbers: ({ sigma }, found) => ({
    middle: densityOf(sigma, 0, 0.5),
    mass: found?.mass,
    chiSquare: found?.chiSquare(),
    freedom: found && found.cells - 1,
  }),
  counts: ['freedom'],
  readouts: ['middle', 'mass', 'chiSquare', 'freedom'],
  strip: ['middle', 'chiSquare'],
});
