import type { Widen } from '../catalogue.ts';
import type { opening as en } from '../en/opening.ts';

export const opening: Widen<typeof en> = {
  title: ({ name }) => `${name} 中的参数`,
  differ: '文件中网络的层数或宽度与当前实验不同：',
  inFile: ({ network, file, here }) => `${network}：文件中为 ${file}，当前为 ${here}。`,
  critic: '判别器',
  generator: '生成器',
  activations: '可以让实验改用文件中的深度和宽度。这类文件不记录激活函数，激活函数保持不变。',
  take: '改用文件中的网络',
  cancel: '取消',
  taken: ({ name }) => `已载入 ${name} 中的参数。优化器从头开始，从第 0 次迭代算起。`,
  criticOnly: '生成器的参数保持不变。',
  generatorOnly: '判别器的参数保持不变。',
};
