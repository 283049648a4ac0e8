import { sigmoid } from '../../math/activations.ts';
import { field, samples } from '../../plots/marks.ts';
import type { Bounds } from '../../plots/viewport.ts';
import { type Changing, changing, RESOLUTION, type Stage } from '../../studies/changing.ts';
import type { ParametersOf } from '../../studies/study.ts';
import { lab } from '../kit/lab.ts';
import { DiffView } from './DiffView.tsx';
import { LedgerView } from './LedgerView.tsx';
import { openLedger } from './ledger.ts';
import { newest, overSeeds } from './summary.ts';

type At = ParametersOf<typeof changing>;

const bounds: Bounds = [-3, 3, -3, 3];
const isRing = ({ data }: At) => data === 'ring';

/** What the program calls D, over the plane. */
function surface({ field: values }: Changing, { sigmoid: kept }: At) {
  if (values.length === 0) return undefined;
  const of = { n: RESOLUTION, bounds };
  return kept === 'kept' ? { ...of, values: values.map(sigmoid), range: [0, 1] as const } : { ...of, values };
}

/** A line over the iterations: the median over the seeds, and between what they all lie. */
const line = (side: 'runs' | 'beside', of: (stage: Stage) => number) => {
  const spreads = (found: Changing) => overSeeds(found[side], of);
  return {
    x: (found: Changing) => (found[side][0] ?? []).map(({ iteration }) => iteration),
    y: (found: Changing) => spreads(found).map(({ median }) => median),
    band: (found: Changing) => ({
      low: spreads(found).map(({ least }) => least),
      high: spreads(found).map(({ most }) => most),
    }),
  };
};

const distance = ({ wasserstein }: Stage) => wasserstein;
const loss = (stage: Stage) => stage.loss;
const iterations = {
  label: 'iteration',
  least: 0,
  of: ({ runs }: Changing) => (runs[0] ?? []).map(({ iteration }) => iteration),
} as const;

const cells =
  (of: (stage: Stage) => number) =>
  ({ runs, beside }: Changing) => {
    const [mine, gan] = [newest(runs, of), newest(beside, of)];
    return [mine?.median ?? null, mine?.least ?? null, mine?.most ?? null, gan?.median ?? null];
  };

/** The GAN's training step as a diff to the WGAN's, change by change, and the run of exactly that program. */
export const changesLab = lab({
  study: changing,
  words: {
    look: {
      en: 'change nothing but clip the weights, and the points come near the data; the other three changes without it don’t do that. Then put the momentum back into the whole WGAN.',
      zh: '别的都不改，只裁剪权重，样本就靠近了数据；不裁剪，另外三点全改也做不到。再给完整的 WGAN 加回动量看看。',
    },
    programme: { en: 'program', zh: '程序' },
    settings: { en: 'settings', zh: '设置' },
    compare: { en: 'all programs', zh: '所有程序' },
    picture: { en: 'data, generated points and D, first seed', zh: '数据、生成样本与 D（第一个种子）' },
    distances: { en: 'W₁ to the data', zh: '到数据的 W₁' },
    losses: { en: 'the critic’s loss L', zh: '判别器的损失 L' },
    mine: { en: 'this program', zh: '这个程序' },
    beside: { en: 'beside it', zh: '与它并列' },
    nobody: { en: 'nothing', zh: '不设' },
    gan: { en: 'the GAN, nothing changed', zh: '什么都不改的 GAN' },
    measured: { en: 'in the end, over the seeds', zh: '结束时，各种子的结果' },
    quantity: { en: 'quantity', zh: '量' },
    median: { en: 'median', zh: '中位数' },
    least: { en: 'least', zh: '最小' },
    most: { en: 'most', zh: '最大' },
    iteration: { en: 'iteration', zh: '迭代' },
    distance: { en: 'W₁', zh: 'W₁' },
    floor: { en: 'its floor', zh: '采样噪声基线' },
    near: { en: 'share near a mode', zh: '落在模式附近的比例' },
    reached: { en: 'modes with points', zh: '有样本的模式数' },
    loss: { en: 'L', zh: 'L' },
    sigmoid: { en: 'sigmoid', zh: 'sigmoid' },
    log: { en: 'log', zh: 'log' },
    weights: { en: 'weights', zh: '权重' },
    optimizer: { en: 'optimiser', zh: '优化器' },
    kept: { en: 'kept', zh: '保留' },
    dropped: { en: 'dropped', zh: '去掉' },
    free: { en: 'free', zh: '不限' },
    clipped: { en: 'clipped', zh: '裁剪' },
    beta1: { en: 'β₁, momentum of Adam', zh: 'Adam 的动量 β₁' },
    beta2: { en: 'β₂ of Adam', zh: 'Adam 的 β₂' },
    criticSteps: { en: 'n_c, critic steps', zh: '判别器步数 n_c' },
    iterations: { en: 'iterations', zh: '迭代次数' },
    seeds: { en: 'seeds', zh: '种子数' },
  },
  reasons: {
    clip: { en: 'How flat clipping keeps the critic.', zh: '裁剪把判别器压得多平。' },
    beta1: { en: '0 takes the momentum out of Adam.', zh: '取 0，Adam 就没有动量。' },
    seeds: { en: 'One run proves little.', zh: '一次训练说明不了什么。' },
  },
  relevant: {
    clip: ({ weights }) => weights === 'clipped',
    beta1: ({ optimizer, beside }) => optimizer === 'adam' || beside === 'gan',
    beta2: ({ optimizer, beside }) => optimizer === 'adam' || beside === 'gan',
  },
  lead: {
    kind: 'plane',
    title: 'picture',
    bounds,
    marks: [
      (pen, found, at) => field(() => surface(found, at))(pen, undefined),
      samples(({ real, generated }: Changing) => ({ real, generated })),
    ],
  },
  tabs: [
    {
      name: 'programme',
      controls: [],
      views: [
        { kind: 'custom', View: DiffView, beside: true },
        {
          kind: 'curves',
          title: 'distances',
          x: iterations,
          y: { label: 'distance', least: 0 },
          lines: [
            { name: 'mine', colour: 'wasserstein', ...line('runs', distance) },
            { name: 'gan', colour: 'js', dash: [6, 4], ...line('beside', distance) },
            {
              name: 'floor',
              colour: 'muted',
              dash: [2, 3],
              y: (found) => iterations.of(found).map(() => found.floor),
            },
          ],
        },
        {
          kind: 'curves',
          title: 'losses',
          x: iterations,
          y: { label: 'loss' },
          lines: [
            { name: 'mine', colour: 'wasserstein', ...line('runs', loss) },
            { name: 'gan', colour: 'js', dash: [6, 4], ...line('beside', loss) },
          ],
        },
      ],
    },
    {
      name: 'compare',
      controls: ['seeds'],
      views: [{ kind: 'custom', View: LedgerView, beside: true }],
    },
    {
      name: 'settings',
      controls: [
        'beside',
        'data',
        'clip',
        'rate',
        'beta1',
        'beta2',
        'criticSteps',
        'batch',
        'depth',
        'width',
        'iterations',
        'seeds',
      ],
      views: [
        {
          kind: 'table',
          title: 'measured',
          head: ['quantity', 'median', 'least', 'most', 'gan'],
          rows: [
            { name: 'distance', cells: cells(distance) },
            { name: 'near', cells: cells(({ near }) => near) },
            { name: 'reached', cells: cells(({ modes }) => modes) },
            { name: 'loss', cells: cells(loss) },
          ],
        },
      ],
    },
  ],
  numbers(at, found) {
    const last = (of: (stage: Stage) => number) => found && (newest(found.runs, of)?.median ?? null);
    return {
      iteration: found && (found.runs.at(-1)?.at(-1)?.iteration ?? null),
      distance: last(distance),
      floor: found?.floor,
      near: isRing(at) || at.data === 'grid' ? last(({ near }) => near) : null,
      loss: last(loss),
    };
  },
  counts: ['iteration'],
  readouts: ['distance', 'floor', 'near', 'loss'],
  strip: ['distance', 'near', 'loss'],
  extend: openLedger,
});
