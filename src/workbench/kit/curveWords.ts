import type { Widen } from '../../i18n/catalogue.ts';

/** What the curves of a run are called, and what their axes count in. */
const en = {
  names: {
    wasserstein: 'W₁ to the data',
    slicedWasserstein: 'Sliced W₁',
    criticEstimate: 'Critic’s estimate',
    js: 'JS',
    impliedJs: 'JS implied by D',
    klForward: 'KL(P_r ‖ P_g)',
    klReverse: 'KL(P_g ‖ P_r)',
    tv: 'TV',
    reached: 'Modes with dots',
    modes: 'Modes covered, within 3σ',
    quality: 'Share of samples within 3σ',
    criticLoss: 'Critic’s loss',
    generatorLoss: 'Generator’s loss',
    penalty: 'Penalty',
    batchEstimate: 'Critic’s estimate on the batch',
    generatorGradient: 'Norm of the generator’s gradient',
    theta: 'θ',
  },
  units: {
    distance: 'data units',
    nats: 'nats',
    share: 'share',
    probability: 'probability',
    modes: 'modes',
    output: 'output of f',
    loss: 'loss',
    norm: 'norm, log scale',
    place: 'data units',
  },
} as const;

const zh: Widen<typeof en> = {
  names: {
    wasserstein: '到数据的 W₁',
    slicedWasserstein: '切片 W₁',
    criticEstimate: '判别器的估计',
    js: 'JS',
    impliedJs: '由 D 推出的 JS',
    klForward: 'KL(P_r ‖ P_g)',
    klReverse: 'KL(P_g ‖ P_r)',
    tv: 'TV',
    reached: '有生成点的模式数',
    modes: '3σ 以内覆盖的模式数',
    quality: '3σ 以内的样本比例',
    criticLoss: '判别器损失',
    generatorLoss: '生成器损失',
    penalty: '惩罚项',
    batchEstimate: '判别器在批上的估计',
    generatorGradient: '生成器梯度的范数',
    theta: 'θ',
  },
  units: {
    distance: '数据单位',
    nats: '单位 nat',
    share: '比例',
    probability: '概率',
    modes: '模式数',
    output: 'f 的输出',
    loss: '损失值',
    norm: '范数，对数刻度',
    place: '数据单位',
  },
};

export const words = { en, zh };
