import { integral, middles, type OnLine } from '../../divergences/onLine.ts';
import { type Ruler, rulers } from '../../divergences/pulls.ts';
import { choice } from '../../fields/field.ts';
import { field, points, trajectory } from '../../plots/marks.ts';
import type { Colour } from '../../plots/palette.ts';
import { type Fitting, type FittingAt, fitting, PLACES, SIDE } from '../../studies/fitting.ts';
import { lab } from '../kit/lab.ts';
import { words } from './words.ts';

type At = FittingAt & { readonly objective: Ruler };

const colours: Readonly<Record<Ruler, Colour>> = {
  klForward: 'klForward',
  klReverse: 'klReverse',
  softened: 'ink',
  js: 'js',
  tv: 'tv',
  wasserstein: 'wasserstein',
};
/** So much of the line is shown. */
const FAR = 7;

/** One side's density where the window shows it. */
function over(of: (found: Fitting, at: At) => OnLine, side: 'p' | 'q') {
  const inside = (pair: OnLine) => Array.from(middles(pair), (x, i) => [x, pair[side][i] as number] as const);
  const shown = (found: Fitting, at: At) => inside(of(found, at)).filter(([x]) => Math.abs(x) <= FAR);
  return {
    x: (found: Fitting, at: At) => shown(found, at).map(([x]) => x),
    y: (found: Fitting, at: At) => shown(found, at).map(([, density]) => density),
  };
}

const atStart = (found: Fitting) => found.pairAt(found.at);
const atEnd = (found: Fitting, { objective }: At) => found.pairAt(found.descent(objective).end);
/** Nearer to 0 than a descent can tell. */
const settled = (mean: number) => (Math.abs(mean) < 1e-3 ? 0 : mean);
/** Probability that the model puts below the middle: what it has of the mode on that side. */
const leftOf = (pair: OnLine) => {
  const x = middles(pair);
  return integral(pair, pair.q, (i) => ((x[i] as number) < 0 ? 1 : 0));
};

/** One bell fitted to two: where descent ends depends on the divergence, and for some on where it began. */
export const fit = lab({
  study: fitting,
  own: { objective: choice(rulers, 'klReverse') },
  // Where even JS keeps one of the two.
  opensAt: { modesAt: 3 },
  words,
  reasons: {
    modesAt: {
      en: 'Move the modes apart: one after the other, all but forward KL and W give one of them up.',
      zh: '把两个模式拉开：除正向 KL 与 W 外，各个散度先后放弃其中之一。',
    },
    model: {
      en: 'With two bells the model can be right, and every divergence finds that.',
      zh: '有了两个峰，模型就可能完全拟合，而每种散度都找得到。',
    },
  },
  lead: {
    kind: 'plane',
    title: 'landscape',
    bounds: [PLACES[0], PLACES[1], 0, PLACES[3]],
    x: { label: 'mean' },
    y: { label: 'spread' },
    marks: [
      (pen, found: Fitting, { objective }: At) =>
        field(() => ({ values: found.landscape(objective), n: SIDE, bounds: PLACES }), 'lines')(pen, undefined),
      points(({ at: { modesAt, modeWidth } }: Fitting) => [-modesAt, modeWidth, modesAt, modeWidth], {
        colour: 'real',
        style: 'cross',
      }),
      ...rulers.map((ruler) => (pen: Parameters<ReturnType<typeof trajectory>>[0], found: Fitting, at: At) => {
        pen.context.globalAlpha = ruler === at.objective ? 1 : 0.45;
        const lit = ruler === at.objective ? colours[ruler] : undefined;
        trajectory(() => found.descent(ruler).way, { colour: colours[ruler] })({ ...pen, lit }, undefined);
      }),
    ],
    handles: [
      { name: 'start', colour: 'generated', place: ({ mean, spread }) => [mean, spread], x: 'mean', y: 'spread' },
    ],
  },
  controls: ['objective', 'modesAt', 'modeWidth', 'model', 'mean', 'spread'],
  views: [
    {
      kind: 'curves',
      title: 'densities',
      x: { label: 'x', least: -FAR, most: FAR, of: over(atStart, 'p').x },
      y: { label: 'density', least: 0 },
      lines: [
        { name: 'real', colour: 'real', ...over(atStart, 'p') },
        { name: 'begin', colour: 'muted', dash: [2, 3], ...over(atStart, 'q') },
        { name: 'end', colour: 'generated', dash: [7, 4], ...over(atEnd, 'q') },
      ],
      present: ({ mean }) => mean,
    },
    {
      kind: 'table',
      title: 'ends',
      head: ['divergence', 'value', 'mu', 'tau'],
      rows: rulers.map((name) => ({
        name,
        cells: (found: Fitting) => {
          const { value, end } = found.descent(name);
          return [value, settled(end.mean), end.spread];
        },
      })),
    },
  ],
  numbers(at, found) {
    const descent = found?.descent((at as At).objective);
    return {
      reached: descent?.value,
      endMean: descent && settled(descent.end.mean),
      endSpread: descent?.end.spread,
      left: found && descent && leftOf(found.pairAt(descent.end)),
    };
  },
  readouts: ['reached', 'endMean', 'endSpread', 'left'],
  strip: ['reached', 'endMean', 'endSpread'],
});
