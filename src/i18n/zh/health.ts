import type { Widen } from '../catalogue.ts';
import type { health as en } from '../en/health.ts';

export const health: Widen<typeof en> = {
  meant: '这正是要展示的现象：',
  gap: '',
  shows: {
    saturated: ({ slope, share, c }) =>
      `判别器几乎是平的：x̂ 处的斜率只有 ${slope}，${share} 的权重贴近 ±${c}（相差不到一成）。`,
    criticRate: ({ slope, target }) => `判别器变平了：x̂ 处的斜率为 ${slope}，而惩罚项要求的是 ${target}。`,
    vanished: ({ gradient, w }) => `生成器的梯度几乎消失：‖∂L/∂θ‖ 为 ${gradient}，而 W₁ 还有 ${w}。`,
    steep: ({ slope, target }) => `判别器在 x̂ 处的斜率为 ${slope}，远高于 ${target}，W₁ 也降不下来。`,
    outrun: ({ share }) => `最近的迭代中，有 ${share} 的时候判别器反而给生成样本打了更高的分。`,
    modesLost: ({ reached, total, best }) => `${total} 个模式中只有 ${reached} 个有生成点，之前有 ${best} 个。`,
    restless: ({ least, most }) => `W₁ 在 ${least} 与 ${most} 之间来回摆动，没有下降。`,
  },
  causes: {
    saturated: '权重被裁剪得太小，函数陡不起来，几乎没有梯度传给生成器。',
    criticRate: '多半是它的学习率过高：神经元被推到了没有响应的区域。',
    separated: '判别器已能把两边完全分开；JS 平坦的地方，没有方向可循。',
    silent: '判别器几乎没有传出任何梯度。',
    weak: '惩罚太弱，约束不住斜率，f 也就不再度量距离。',
    unbounded: '没有任何约束，f 也就不再度量距离。',
    stiff: '惩罚太强，判别器学得太慢，跟不上生成器。',
    fast: '生成器变得太快，判别器跟不上；多半是它的学习率过高。',
    modesLost: '某个模式附近没有样本时，除非判别器的斜率能延伸过来，否则没有什么会把样本拉回去。',
    swaying: 'β₁ 太大，过去的更新记得太久，样本云一再冲过头。',
    thrown: '多半是学习率过高：每一步都把样本云甩得太远。',
  },
  remedies: {
    loosen: ({ value }) => `把 c 放宽到 ${value}`,
    criticSlower: ({ value }) => `判别器的学习率改为 ${value}`,
    generatorSlower: ({ value }) => `生成器的学习率改为 ${value}`,
    bothSlower: ({ value }) => `两边的学习率都改为 ${value}`,
    calmer: ({ value }) => `把 β₁ 降到 ${value}`,
    wasserstein: '改用带梯度惩罚的 Wasserstein 判别器',
    penalise: '改用梯度惩罚',
    lambda: ({ value }) => `把 λ 提高到 ${value}`,
    soften: ({ value }) => `把 λ 降到 ${value}`,
    afresh: ({ remedy }) => `${remedy}，从头开始`,
  },
};
