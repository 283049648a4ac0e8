import { parallelLines } from '../../divergences/lines.ts';
import { middles, type OnLine } from '../../divergences/onLine.ts';
import { defaults } from '../../fields/check.ts';
import type { Text } from '../../fields/text.ts';
import { sigmoid } from '../../math/activations.ts';
import { betweenDensities } from '../../studies/betweenDensities.ts';
import { dirac } from '../../studies/dirac.ts';
import { penalisedSlope } from '../../studies/firstGradients.ts';
import { fitting } from '../../studies/fitting.ts';
import { toldBy } from '../../studies/toldBy.ts';
import { transporting } from '../../studies/transporting.ts';
import { urysohn } from '../../studies/urysohn.ts';
import { curve, evenly, type Sketch } from './sketch.ts';

/** What has a value a cell, such as one side's density, as far from 0 as is shown. */
const onCells = (pair: OnLine, values: ArrayLike<number>, reach: number) =>
  Array.from(middles(pair), (x, i) => [x, values[i] as number] as const).filter(
    ([x], i) => i % 4 === 0 && Math.abs(x) <= reach,
  );

const bell = { shape: 'bells', realApart: 0, generatedApart: 0, realSpread: 0.7, generatedSpread: 0.7 } as const;
const twoBells = () =>
  betweenDensities.find(
    {
      ...defaults(betweenDensities.parameters),
      ...bell,
      realCentre: 1.5,
      generatedCentre: -1.5,
      sharpness: 1,
      shift: 0,
    },
    1,
  );

/** A function of slope ±1 that earns most: it falls where more of the real than of the generated mass lies below. */
function potential({ edges, p, q }: OnLine): Float64Array {
  let [rise, ahead] = [0, 0];
  return p.map((real, i) => {
    const width = (edges[i + 1] as number) - (edges[i] as number);
    ahead += (real - (q[i] as number)) * width;
    rise -= Math.sign(ahead) * width;
    return rise;
  });
}

function ruled(): Sketch {
  const at = (theta: number) => parallelLines({ theta, thickness: 0, sigma: 0 });
  const theta = evenly(-1.5, 1.5, 30);
  return {
    bounds: [-1.5, 1.5, 0, 1.5],
    strokes: [
      { colour: 'js', at: curve(theta, (t) => (Math.abs(t) < 1e-9 ? Number.NaN : at(t).js.value)) },
      { colour: 'js', at: [[0, at(0).js.value]], dots: true },
      { colour: 'wasserstein', at: curve(theta, (t) => at(t).wasserstein.value) },
    ],
  };
}

function judged(): Sketch {
  const { pair } = twoBells();
  return {
    bounds: [-4, 4, 0, 1],
    strokes: [
      { colour: 'real', at: onCells(pair, pair.p, 4) },
      { colour: 'generated', at: onCells(pair, pair.q, 4), dashed: true },
      { colour: 'ink', at: onCells(pair, pair.logRatio.map(sigmoid), 4) },
    ],
  };
}

function perfect(): Sketch {
  const at = defaults(urysohn.parameters);
  const { value } = urysohn.find(at, 1);
  return {
    bounds: [-0.5, at.gap + 0.5, 0, 1],
    strokes: [
      { colour: 'ink', at: curve(evenly(-0.5, at.gap + 0.5, 80), (x) => value(x, 0)) },
      { colour: 'real', at: [[0, value(0, 0)]], dots: true },
      { colour: 'generated', at: [[at.gap, value(at.gap, 0)]], dots: true },
    ],
  };
}

function vanishing(): Sketch {
  const theta = evenly(0.1, 6, 20);
  const told = (t: number) => toldBy.find({ theta: t, sharpness: 1, shift: 0 }, 1).best;
  return {
    bounds: [0, 6, 0, 0.7],
    strokes: [
      { colour: 'muted', at: curve(theta, (t) => (t / 2) * Math.exp(-(t ** 2) / 8)), dashed: true },
      { colour: 'generated', at: curve(theta, told) },
    ],
  };
}

function fitted(): Sketch {
  const found = fitting.find(defaults(fitting.parameters), 1);
  const ends = (ruler: 'klForward' | 'klReverse') => found.pairAt(found.descent(ruler).end);
  const reverse = ends('klReverse');
  const forward = ends('klForward');
  return {
    bounds: [-4.5, 4.5, 0, 0.85],
    strokes: [
      { colour: 'real', at: onCells(reverse, reverse.p, 4.5) },
      { colour: 'klForward', at: onCells(forward, forward.q, 4.5), dashed: true },
      { colour: 'klReverse', at: onCells(reverse, reverse.q, 4.5), dashed: true },
    ],
  };
}

function noised(): Sketch {
  const js = (sigma: number) => (theta: number) => parallelLines({ theta, thickness: 0, sigma }).js.value;
  const theta = evenly(-1.5, 1.5, 30);
  return {
    bounds: [-1.5, 1.5, 0, 0.75],
    strokes: [
      { colour: 'muted', at: curve(theta, () => Math.LN2), dashed: true },
      ...[0.1, 0.3, 0.8].map((sigma) => ({ colour: 'js', at: curve(theta, js(sigma)) }) as const),
    ],
  };
}

function moved(): Sketch {
  const { best, pairs } = transporting.find(
    { ...defaults(transporting.parameters), generated: 'moons', n: 24, m: 24, x: 0, y: 0 },
    1,
  );
  const place = (of: ArrayLike<number>, k: number) => [of[2 * k] as number, of[2 * k + 1] as number] as const;
  const all = (of: ArrayLike<number>) => Array.from({ length: of.length / 2 }, (_, k) => place(of, k));
  const gap = [Number.NaN, Number.NaN] as const;
  return {
    bounds: [-3.7, 3.7, -1.5, 1.5],
    strokes: [
      {
        colour: 'wasserstein',
        at: pairs.flatMap(({ row, column }) => [place(best.real, row), place(best.generated, column), gap]),
      },
      { colour: 'real', at: all(best.real), dots: true },
      { colour: 'generated', at: all(best.generated), dots: true },
    ],
  };
}

function leashed(): Sketch {
  const { pair } = twoBells();
  const f = onCells(pair, potential(pair), 4);
  const heights = f.map(([, y]) => y);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  return {
    bounds: [-4, 4, 0, 1],
    strokes: [
      { colour: 'muted', at: onCells(pair, pair.logRatio.map(sigmoid), 4), dashed: true },
      { colour: 'wasserstein', at: f.map(([x, y]) => [x, (y - low) / (high - low)]) },
    ],
  };
}

function penalised(): Sketch {
  const log = evenly(-1, 1.3, 40);
  return {
    bounds: [-1, 1.3, 0, 4],
    strokes: [
      { colour: 'muted', at: curve(log, () => 1), dashed: true },
      { colour: 'wasserstein', at: curve(log, (power) => penalisedSlope(1, 10 ** power)) },
    ],
  };
}

function circling(): Sketch {
  const { paths } = dirac.find({ ...defaults(dirac.parameters), gamma: 0.6, steps: 160 }, 1);
  const along = (path: Float64Array) =>
    Array.from({ length: path.length / 2 }, (_, k) => [path[2 * k] as number, path[2 * k + 1] as number] as const);
  return {
    bounds: [-4.4, 4.4, -2.5, 2.5],
    strokes: [
      { colour: 'generated', at: along(paths.minimax), dashed: true },
      { colour: 'wasserstein', at: along(paths['zero-centred']) },
    ],
  };
}

interface Shown {
  readonly draw: () => Sketch;
  readonly shows: Text;
}

/** A picture of each chapter by its slug, worked out when it is asked for, and what it shows. */
export const sketches: Readonly<Record<string, Shown>> = {
  'disjoint-supports': {
    draw: ruled,
    shows: {
      en: 'As the segments meet, W falls steadily; JS stays at log\u00a02 and jumps.',
      zh: '两条线段靠拢时，W 一路下降；JS 停在 log\u00a02，重合时才一跳。',
    },
  },
  'original-gan': {
    draw: judged,
    shows: { en: 'Two densities, and the best judge between them.', zh: '两个密度，以及两者之间的最优判别器。' },
  },
  'perfect-discriminators': {
    draw: perfect,
    shows: { en: 'A perfect D: flat on both sets, steep between.', zh: '完美的 D：两个集合上都是平的，中间才陡。' },
  },
  'vanishing-gradients': {
    draw: vanishing,
    shows: {
      en: 'What the best D passes on as the distance grows, under its bound.',
      zh: '距离增大时最优判别器回传的梯度，以及它的上界。',
    },
  },
  'minus-log-d': {
    draw: fitted,
    shows: {
      en: 'One bell for two: reverse KL picks one, forward KL covers both.',
      zh: '用一个峰拟合两个：反向 KL 选其一，正向 KL 两个都盖。',
    },
  },
  noise: {
    draw: noised,
    shows: { en: 'JS with more and more noise: a slope at last.', zh: '噪声逐渐加大，JS 终于有了斜率。' },
  },
  'wasserstein-distance': {
    draw: moved,
    shows: { en: 'The cheapest plan that moves one set onto the other.', zh: '把一组点搬成另一组点的最优方案。' },
  },
  wgan: {
    draw: leashed,
    shows: {
      en: 'The best discriminator levels off; the best critic goes on rising.',
      zh: '不受约束的最优判别器两头变平；受约束的那个一路上升。',
    },
  },
  'wgan-gp': {
    draw: penalised,
    shows: { en: 'The critic’s slope comes down to 1 as λ grows.', zh: 'λ 越大，判别器的斜率越接近 1。' },
  },
  'measuring-w': {
    draw: circling,
    shows: {
      en: 'The smallest GAN circles outwards; with a penalty it comes to rest.',
      zh: '最小的 GAN 越转越远；加上惩罚就停了下来。',
    },
  },
};
