import type { Area } from '../catalogue.ts';

export const measures: Area<'measures'> = {
  title: '测量结果',
  names: {
    wasserstein: 'W₁（精确）',
    slicedWasserstein: 'W₁（切片）',
    criticEstimate: '判别器的估计',
    js: 'JS',
    impliedJs: '由 D 推算的 JS',
    klForward: 'KL(Pr ‖ Pg)',
    klReverse: 'KL(Pg ‖ Pr)',
    tv: 'TV',
    reached: '有生成点的模式',
    modes: '已覆盖的模式',
    highQuality: '高质量样本占比',
  },
  estimators: {
    transport: '最优传输',
    'transport-thinned': '最优传输（只取部分点）',
    sliced: '32 个投影方向',
    'kernel-density': '核密度，h = 0.1',
    critic: 'E f(x_r) − E f(x_g)',
    classifier: 'log 2 − ½ · D 的损失',
    'closed-form': '闭式解',
  },
  undefined: {
    outside: '没有定义：有一方没有点落在窗口内。',
    'not-finite': '没有定义：有数值已成为无穷大或 NaN。',
  },
  columns: { measure: '指标', value: '数值', floor: '采样噪声基线' },
  modesOf: ({ covered, total }) => `${covered}/${total}`,
  touching: ({ share }) => `图中有生成点与之相接；占样本的 ${share}`,
  within: '离某个中心不超过 3σ',
  made: ({ estimator, samples }) => `${estimator}，${samples} 个样本`,
  floorMeaning: '采样噪声基线：用同一方法比较两组独立的真实样本得到的数值。读数低于它之后，再小也没有意义。',
  waiting: '第一次测量正在进行。',
};
