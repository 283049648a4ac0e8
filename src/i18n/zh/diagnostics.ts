import type { Widen } from '../catalogue.ts';
import type { diagnostics as en } from '../en/diagnostics.ts';

export const diagnostics: Widen<typeof en> = {
  onStage: '画在主图上',
  asCharts: '画成图表',
  names: {
    map: '判别器的斜率 ‖∇ₓf‖',
    points: '惩罚项的取点 x̂',
    coupling: '256 个样本的最优耦合',
    slopes: 'x̂ 处的斜率',
    layers: '逐层梯度',
    weights: '判别器的权重',
  },
  whys: {
    map: '底色不再表示 f 的值，而表示 f 有多陡。',
    points: '真实样本与生成样本之间的点，下一步更新判别器时就在这些点上约束斜率。',
    coupling: '把每个真实样本与最优传输分给它的生成样本连起来。',
    slopes: '约束得好，斜率就集中在目标值附近。',
    layers: '梯度在判别器中逐层回传时，是放大还是衰减。',
    weights: '权重裁剪会让它们堆在 ±c。',
  },
  waiting: '正在计算……',
  at: ({ iteration }) => `第 ${iteration} 次迭代`,
  marks: {
    target: ({ value }) => `目标 ${value}`,
    bound: ({ value }) => `上界 ${value}`,
  },
  slope: '‖∇ₓf‖',
  largest: '最大斜率',
  median: '斜率中位数',
  steeper: ({ value }) => `比 ${value} 更陡的占比`,
  onGrid: ({ nodes }) => `窗口内 ${nodes} 个网格点`,
  meanExcess: ({ name }) => `${name} 的均值`,
  meanSlope: '平均斜率',
  ofPoints: ({ count }) => `${count} 个点 x̂`,
  primal: 'W₁（原问题）',
  primalMade: ({ count }) => `最优传输，${count} 个样本`,
  dual: '判别器的估计',
  dualMade: 'E f(x_r) − E f(x_g)，同一批样本',
  efficiency: '效率 η',
  efficiencyMade: '判别器的估计 /（最大斜率 · W₁），至多为 1',
  layer: ({ number }) => `第 ${number} 层`,
  layerAxis: 'E‖∂f/∂aₗ‖',
  layersMade: ({ count, iteration }) => `第 ${iteration} 次迭代，对 ${count} 个点 x̂ 取平均；隐藏层，从输入端数起。`,
  weight: '权重',
  weightsMade: ({ shown, total, iteration }) =>
    shown === total
      ? `第 ${iteration} 次迭代的全部 ${total} 个权重与偏置（训练中的原值）。`
      : `第 ${iteration} 次迭代，从 ${total} 个权重与偏置中均匀取出 ${shown} 个。`,
  atBound: ({ c }) => `落在 ±${c} 上`,
  within: '相差不到千分之一；先是全部参数，再逐层列出',
  outputLayer: '输出层',
  shareAtBound: ({ c }) => `落在 ±${c} 上的参数比例`,
  columns: { value: '数值' },
  numbers: ({ name }) => `${name}：数值`,
  scale: {
    map: ({ mark }) => (mark === '' ? '斜率 ‖∇ₓf‖' : `斜率 ‖∇ₓf‖，正中：${mark}`),
    points: ({ name }) => `x̂ 的颜色表示 ${name}`,
    coupling: ({ w }) => `每条线连起一对样本，平均长度就是 W₁ = ${w}`,
  },
};
