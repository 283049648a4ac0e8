import { choice } from '../../fields/field.ts';
import { field, samples } from '../../plots/marks.ts';
import type { PlanePen } from '../../plots/plane.ts';
import { type Grade, PICTURED, type Picture, RESOLUTION } from '../../studies/examPair.ts';
import { HALF } from '../../studies/funnels.ts';
import { type CandidateName, candidates, type Grading, grading, type Sitting } from '../../studies/grading.ts';
import { lab } from '../kit/lab.ts';

interface Shown {
  readonly shown: CandidateName;
  readonly pair: 'easy' | 'hard';
}

const bounds = [-HALF, HALF, -HALF, HALF] as const;
const surface = (picture: Picture | undefined) =>
  picture && { values: Float32Array.from(picture.field), n: RESOLUTION, bounds: PICTURED };

const both = samples((sitting: Sitting) => sitting);
const [answer, truth] = [field(surface), field(surface)];
const drawPoints = (pen: PlanePen, found: Grading, { pair }: Shown) => both(pen, found[pair]);
const drawAnswer = (pen: PlanePen, found: Grading, { pair, shown }: Shown) => answer(pen, found[pair].pictures[shown]);
const drawTruth = (pen: PlanePen, found: Grading, { pair }: Shown) => truth(pen, found[pair].truth);

const NOTHING = new Float64Array(RESOLUTION ** 2).fill(Number.NaN);

/** What every candidate is called in tables and bars, and its colour. */
const named = [
  ['clip', 'clipped', 'tv'],
  ['penalty', 'twoSided', 'wasserstein'],
  ['one-sided', 'oneSided', 'klForward'],
  ['spectral-norm', 'spectral', 'js'],
  ['plan', 'planned', 'ink'],
] as const satisfies readonly (readonly [CandidateName, ...string[]])[];

const columns = ['share', 'cosine', 'error'] as const satisfies readonly (keyof Grade)[];

/** The grades of a pair, a line a candidate. */
const report = (pair: Shown['pair']) =>
  ({
    kind: 'table',
    title: `${pair}Grades`,
    head: ['candidate', ...columns],
    rows: named.map(([candidate, name]) => ({
      name,
      cells: (found: Grading) => columns.map((column) => found[pair].grades[candidate]?.[column] ?? null),
    })),
  }) as const;

/** Critics and the exact plan sit an exam: two laws between which W and the best critic are known. */
export const exam = lab({
  study: grading,
  words: {
    look: {
      en: 'with 4 funnels the penalties find W; with 64 they find a part of it, clipping next to nothing. Compare f with the answer.',
      zh: '漏斗只有 4 个时，惩罚法求得出 W；有 64 个时只求得出一部分，裁剪几乎什么也求不出。把 f 和标准答案比一比。',
    },
    shown: { en: 'look at', zh: '查看' },
    penalty: { en: 'two-sided penalty', zh: '双侧惩罚' },
    'one-sided': { en: 'one-sided penalty', zh: '单侧惩罚' },
    plan: { en: 'exact plan between samples', zh: '样本之间的精确方案' },
    answered: { en: 'f, the critic’s answer', zh: 'f，判别器的回答' },
    truth: { en: 'f*, the right answer', zh: 'f*，标准答案' },
    misses: { en: 'where ∇f misses ∇f*', zh: '∇f 与 ∇f* 相差多少' },
    miss: { en: '‖∇f − ∇f*‖', zh: '‖∇f − ∇f*‖' },
    easyGrades: { en: 'grades with the easy pair', zh: '容易的一对的成绩' },
    hardGrades: { en: 'grades with the hard pair', zh: '难的一对的成绩' },
    pair: { en: 'with', zh: '哪一对' },
    shares: { en: 'share of W found', zh: '求得 W 的比例' },
    candidate: { en: 'candidate', zh: '考生' },
    share: { en: 'Ŵ/W', zh: 'Ŵ/W' },
    cosine: { en: 'cos', zh: 'cos' },
    error: { en: 'E‖∇f − ∇f*‖²', zh: 'E‖∇f − ∇f*‖²' },
    clipped: { en: 'clipping', zh: '裁剪' },
    twoSided: { en: 'two-sided', zh: '双侧惩罚' },
    oneSided: { en: 'one-sided', zh: '单侧惩罚' },
    spectral: { en: 'spectral', zh: '谱归一化' },
    planned: { en: 'exact plan', zh: '精确方案' },
    easyFunnels: { en: 'N, funnels of the easy pair', zh: '容易的一对的漏斗数 N' },
    easy: { en: 'the easy pair', zh: '容易的一对' },
    hard: { en: 'the hard pair', zh: '难的一对' },
    hardFunnels: { en: 'N′, funnels of the hard pair', zh: '难的一对的漏斗数 N′' },
    planCost: { en: 'cost of the exact plan between 256 points', zh: '256 个点之间精确方案的代价' },
    found: { en: 'Ŵ of the one you look at', zh: '所查看的考生求得的 Ŵ' },
  },
  reasons: {
    hardFunnels: { en: 'More funnels, more kinks that f must have.', zh: '漏斗越多，f 的折痕越多。' },
    shown: { en: 'Whose answer stands in the pictures.', zh: '图中显示谁的回答。' },
    batch: {
      en: 'The published exam has 1024, this page trains sooner.',
      zh: '论文的考试用 1024，这里用得少，训练更快。',
    },
    width: { en: 'The published exam has 128.', zh: '论文的考试用 128。' },
    rate: { en: 'The published exam has 2e-4, and more steps.', zh: '论文的考试用 2e-4，步数更多。' },
    steps: { en: 'Longer training gets nearer.', zh: '训练越久越接近。' },
  },
  own: { shown: choice(candidates, 'one-sided'), pair: choice(['easy', 'hard'], 'easy') },
  lead: { kind: 'plane', title: 'answered', bounds, marks: [drawAnswer, drawPoints] },
  controls: ['shown', 'pair', 'easyFunnels', 'hardFunnels', 'clip', 'lambda', 'width', 'batch', 'rate', 'steps'],
  views: [
    report('easy'),
    report('hard'),
    { kind: 'plane', title: 'truth', bounds, marks: [drawTruth, drawPoints] },
    {
      kind: 'heat',
      title: 'misses',
      x: { label: 'x', least: -HALF, most: HALF },
      y: { label: 'y', least: -HALF, most: HALF },
      value: { label: 'miss', least: 0, most: 2 },
      cells: (found, { pair, shown }) => ({
        values: found[pair].pictures[shown]?.misses ?? NOTHING,
        columns: RESOLUTION,
        rows: RESOLUTION,
      }),
    },
    {
      kind: 'bars',
      title: 'shares',
      axis: { label: 'share', least: 0 },
      bars: named.map(([candidate, name, colour]) => ({
        name,
        colour,
        value: (found: Grading, { pair }: Shown) => found[pair].grades[candidate]?.share ?? null,
      })),
      references: [{ value: 1, label: 'W' }],
    },
  ],
  numbers: ({ pair, shown }, found) => {
    const grade = found?.[pair].grades[shown];
    return {
      step: found?.step,
      wasserstein: found?.[pair].distance,
      found: found && grade && grade.share * found[pair].distance,
      planCost: found?.[pair].cost,
    };
  },
  counts: ['step'],
  readouts: ['step', 'wasserstein', 'found', 'planCost'],
  strip: ['wasserstein', 'found'],
});
