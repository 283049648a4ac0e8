import { collapsing } from '../../studies/collapsing.ts';
import { atLeast, near } from '../check.ts';
import { claim } from '../claim.ts';

const rounding = 1e-9;
/** JS − log 2 of ½ + ½ against 1 on one of the two. */
const collapsed = (Math.log(1 / 3) + 2 * Math.log(2 / 3)) / 4;

/** Two fakes on one real point: for JS every move of one of them goes up first; with a relative loss over matched pairs a way never does. */
export const collapseBasin = claim({
  id: 'collapse-basin',
  title: { en: 'Collapse is a basin of JS, not of a relative loss', zh: '模式崩溃是 JS 的盆地，不是相对损失的盆地' },
  source: [{ of: 'sun' }, { of: 'ours' }],
  study: collapsing,
  at: { pairing: 'matched' },
  broken: {
    at: { pairing: 'independent' },
    what: { en: 'pair at random', zh: '改为随机配对' },
  },
  speaksOf: ['pairing'],
  checks: {
    none: { en: 'JS − log 2, no fake on a real point', zh: 'JS − log 2，没有生成点落在真实点上' },
    one: { en: 'JS − log 2, one fake on a real point', zh: 'JS − log 2，一个生成点落在真实点上' },
    collapsed: { en: 'JS − log 2, both on the same', zh: 'JS − log 2，两个生成点落在同一个真实点上' },
    both: { en: 'JS − log 2, one on each', zh: 'JS − log 2，两个生成点各占一个真实点' },
    rise: { en: 'how far JS rises on the best way out of the collapse', zh: '走出崩溃的最佳路线上 JS 上升多少' },
    relativeNone: { en: 'relative loss, no fake on a real point', zh: '相对损失，没有生成点落在真实点上' },
    relativeOne: { en: 'relative loss, one fake on its real point', zh: '相对损失，一个生成点落在自己的真实点上' },
    relativeCollapsed: { en: 'relative loss, both on the same', zh: '相对损失，两个生成点落在同一个真实点上' },
    relativeBoth: { en: 'relative loss, one on each', zh: '相对损失，两个生成点各占一个真实点' },
    relativeRise: {
      en: 'how far the relative loss rises on the best way out of the collapse',
      zh: '走出崩溃的最佳路线上相对损失上升多少',
    },
  },
  judge: ({ climbed, wayOut }) => [
    near('none', climbed.none.js, 0, rounding, 'rounding'),
    near('one', climbed.one.js, -Math.LN2 / 2, rounding, 'rounding'),
    near('collapsed', climbed.collapsed.js, collapsed, rounding, 'rounding'),
    near('both', climbed.both.js, -Math.LN2, rounding, 'rounding'),
    atLeast('rise', wayOut.js, -Math.LN2 / 2 - collapsed, rounding, 'rounding'),
    near('relativeNone', climbed.none.relative, 0, rounding, 'rounding'),
    near('relativeOne', climbed.one.relative, -Math.LN2 / 2, rounding, 'rounding'),
    near('relativeCollapsed', climbed.collapsed.relative, -Math.LN2 / 2, rounding, 'rounding'),
    near('relativeBoth', climbed.both.relative, -Math.LN2, rounding, 'rounding'),
    near('relativeRise', wayOut.relative, 0, rounding, 'rounding'),
  ],
});
