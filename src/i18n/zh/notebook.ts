import type { Widen } from '../catalogue.ts';
import type { notebook as en } from '../en/notebook.ts';

export const notebook: Widen<typeof en> = {
  about: `# Wasserstein Playground 的 GAN：PyTorch 版

这份笔记本训练页面上的实验，并当场证明：抽取的批次与页面相同，初始权重也相同，再把最初几次迭代的损失与页面写下本文件时算出的数值逐一对照。需要 PyTorch 1.13 或更新的版本。`,
  settings: `## 实验

训练所依赖的一切都在这里，包括随机种子。改动任何一个数，下面的证明就会失败，这正是它该做的。`,
  parts: {
    arrays: '## 随机数一律用 Float64 生成',
    draws: `## 随机数

Philox 4×32-10 给每次抽取一个地址：种子、用途、迭代、判别步、序号。不需要保存任何状态。`,
    datasets: `## 数据

每个分布都是四个均匀随机数的函数。`,
    batches: '## 一次迭代的各个批次',
    networks: `## 网络与初始权重

使用谱归一化时，每个矩阵以 W/σ 的形式参与计算。`,
    losses: `## 损失

f 是判别器的原始输出，D = sigmoid(f)。损失对整批求和，由优化器除以批大小。`,
    optimizers: '## 优化器',
    processes: `## 在哪里运行

这里只有一个进程。同一实验的脚本还可以用 DistributedDataParallel 运行。`,
    training: '## 训练过程',
    check: `## 证明所用的函数

每次迭代允许的偏差，是舍入误差到那时可能放大到的程度，由页面实测得出。`,
    measures: '## 指标',
    saving: '## 保存所用的函数',
  },
  proof: `## 与页面对照

最初几次迭代的损失，与页面算出的并列。`,
  training: `## 继续训练

训练到第 1000 次迭代。把数字改大，再运行这一格，就接着训练。`,
  picture: '## 学到了什么',
  saving: `## 保存

页面可以打开这个文件。`,
};
