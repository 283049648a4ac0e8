import { points } from '../../plots/marks.ts';
import { type Collapsing, collapsing, LEFT, RIGHT } from '../../studies/collapsing.ts';
import { lab } from '../kit/lab.ts';
import { bands, landscape, REACH } from './marks.ts';

/** Places of the second fake along the line, on both sides of every edge that D's reach can have. */
const walk = Array.from({ length: 401 }, (_, k) => (k / 200 - 1) * REACH);

/** What a loss is worth while the second fake walks and the first stays. */
const walked =
  (loss: 'js' | 'relative') =>
  ({ heightAt }: Collapsing, { first }: { readonly first: number }) =>
    walk.map((second) => heightAt(loss, first, second));

const map = (loss: 'js' | 'relative') =>
  ({
    kind: 'plane',
    title: `${loss}Map`,
    bounds: [-REACH, REACH, -REACH, REACH],
    x: { label: 'first' },
    y: { label: 'second' },
    marks: [landscape(loss)],
    handles: [
      {
        name: 'ball',
        colour: 'generated',
        place: ({ first, second }: { readonly first: number; readonly second: number }) => [first, second] as const,
        x: 'first',
        y: 'second',
      },
    ],
  }) as const;

const configurations = [
  ['none', 0, 0],
  ['one', LEFT, 0],
  ['collapsed', LEFT, LEFT],
  ['both', LEFT, RIGHT],
] as const;

/** Two real points, two fakes and the best discriminator: which losses have a pit where both fakes sit on one real point. */
export const basin = lab({
  study: collapsing,
  words: {
    look: {
      en: 'both fakes start on the left point. Walk the second to the right one: JS − log 2 has to climb first, the relative loss doesn’t.',
      zh: '两个生成点都从左边的真实点出发。把第二个移到右边的真实点：JS − log 2 要先爬坡，相对损失不用。',
    },
    line: { en: 'the points', zh: '点' },
    place: { en: 'place', zh: '位置' },
    lanes: { en: 'first fake above, second below', zh: '上：第一个生成点；下：第二个' },
    first: { en: 'first fake', zh: '第一个生成点' },
    second: { en: 'second fake', zh: '第二个生成点' },
    ball: { en: 'both fakes', zh: '两个生成点' },
    reach: { en: 'D tells apart what is further than', zh: '判别器能分辨的距离' },
    pairing: { en: 'a fake is compared with', zh: '生成点与谁比较' },
    matched: { en: 'its own real point', zh: '自己的真实点' },
    independent: { en: 'either, at random', zh: '随机一个真实点' },
    js: { en: 'JS − log 2', zh: 'JS − log 2' },
    jsMap: { en: 'JS − log 2: the stronger the colour, the deeper', zh: 'JS − log 2：颜色越浓，值越低' },
    relativeMap: { en: 'relative loss: the stronger the colour, the deeper', zh: '相对损失：颜色越浓，值越低' },
    relative: { en: 'relative loss', zh: '相对损失' },
    profile: { en: 'the second fake walks, the first stays', zh: '第二个生成点移动，第一个不动' },
    value: { en: 'value', zh: '值' },
    values: { en: 'what each is worth', zh: '各种站位的值' },
    stand: { en: 'the fakes stand', zh: '生成点的站位' },
    none: { en: 'on no real point', zh: '都不在真实点上' },
    one: { en: 'first on the left, second on none', zh: '第一个在左，第二个不在' },
    collapsed: { en: 'both on the left', zh: '都在左边的真实点上' },
    both: { en: 'first on the left, second on the right', zh: '第一个在左，第二个在右' },
    jsRise: { en: 'JS must rise from here by', zh: '从这里出发 JS 须上升' },
    relativeRise: { en: 'the relative loss by', zh: '相对损失须上升' },
  },
  reasons: {
    reach: {
      en: 'Only so that you can see where points meet; the heights don’t depend on it.',
      zh: '只为看清点在哪里相遇；高度与它无关。',
    },
    pairing: {
      en: 'The first belongs to the left point, the second to the right. Compared with either at random, the collapse is a pit for the relative loss too.',
      zh: '第一个归左边的真实点，第二个归右边。若随机比较，模式崩溃对相对损失也是一个坑。',
    },
  },
  lead: {
    kind: 'plane',
    title: 'line',
    bounds: [-REACH, REACH, -0.6, 0.6],
    x: { label: 'place' },
    y: { label: 'lanes', ticks: [] },
    marks: [bands, points(() => [LEFT, 0, RIGHT, 0], { colour: 'real' })],
    handles: [
      { name: 'first', colour: 'generated', place: ({ first }) => [first, 0.3], x: 'first' },
      { name: 'second', colour: 'generated', place: ({ second }) => [second, -0.3], x: 'second' },
    ],
  },
  views: [
    map('js'),
    map('relative'),
    {
      kind: 'curves',
      title: 'profile',
      x: { label: 'second', of: () => walk },
      y: { label: 'value' },
      lines: [
        { name: 'js', colour: 'js', y: walked('js') },
        { name: 'relative', colour: 'wasserstein', dash: [7, 4], y: walked('relative') },
      ],
      present: ({ second }) => second,
    },
    {
      kind: 'table',
      title: 'values',
      head: ['stand', 'js', 'relative'],
      rows: configurations.map(([name, first, second]) => ({
        name,
        cells: ({ heightAt }: Collapsing) => [heightAt('js', first, second), heightAt('relative', first, second)],
      })),
    },
  ],
  numbers: (_, found) => ({
    js: found?.height.js,
    relative: found?.height.relative,
    jsRise: found?.barrier.js,
    relativeRise: found?.barrier.relative,
  }),
  readouts: ['js', 'relative', 'jsRise', 'relativeRise'],
  strip: ['js', 'relative'],
});
