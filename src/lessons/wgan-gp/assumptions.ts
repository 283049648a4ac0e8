import type { Assumptions } from '../chapter.ts';

export const assumptions: Assumptions = {
  'slope-in-sight': {
    short: { en: 'K is the largest slope', zh: 'K 是最大斜率' },
    long: {
      en: 'Everywhere between the points. The page looks for it on a raster over the picture, and may miss a little of it.',
      zh: '指各点之间所有位置上的最大值。页面只在图中的格点上找，可能略微偏小。',
    },
  },
  'relu-no-biases': {
    short: { en: 'ReLU, no biases', zh: 'ReLU，无偏置' },
    long: {
      en: 'With biases a factor must also go on to those of the layers above; then the sum is over the weights of one layer and all biases from it up.',
      zh: '有偏置时，这个倍数还要乘到上面各层的偏置上；相应地，求和要包括这一层的权重以及从它往上的所有偏置。',
    },
  },
  'half-awake': {
    short: { en: 'half of the ReLUs awake', zh: '半数 ReLU 处于激活状态' },
    long: {
      en: 'Independently of what comes back. With clipped weights it may be more or fewer, and then the law has their share in place of ½.',
      zh: '且与回传的梯度无关。裁剪之后的比例可能更高或更低，那时公式里的 ½ 要换成实际的比例。',
    },
  },
  'two-points': {
    short: { en: 'one real point, one fake', zh: '一个真实点，一个生成点' },
    long: {
      en: 'Then every x̂ lies on the one segment between them, evenly spread. With more points segments cross, and one place serves many pairs.',
      zh: '这时所有 x̂ 都均匀落在两点间的那条线段上。点一多，线段相互交叉，同一处要兼顾许多点对。',
    },
  },
  'unit-slopes': {
    short: { en: 'slope 1 wherever the penalty looks', zh: '惩罚所到之处斜率都是 1' },
    long: {
      en: 'A best 1-Lipschitz function with ‖∇f*‖ = 1 at almost every x̂, between random pairs too. Two parallel segments have one; in general there is none.',
      zh: '有一个最优的 1-Lipschitz 函数，在几乎每个 x̂ 处（包括随机配对之间）都有 ‖∇f*‖ = 1。两条平行线段满足，一般情形未必有。',
    },
  },
  maximiser: {
    short: { en: 'f* attains the maximum', zh: 'f* 取到最大值' },
    long: {
      en: 'It is 1-Lipschitz and earns all of W for the whole distributions. On a compact set there is one (Villani 2009, Theorem 5.10); a network trained on batches only comes near it.',
      zh: '它是 1-Lipschitz 的，对整个分布的得分达到 W。在紧集上这样的函数存在（Villani 2009，定理 5.10）；用小批量训练的网络只能接近它。',
    },
  },
  'differentiable-there': {
    short: { en: 'f* has a gradient at x_t', zh: 'f* 在 x_t 处可微' },
    long: {
      en: 'And x_t lies strictly between the two points: at the ends of the way there is no h that goes both ways.',
      zh: '并且 x_t 严格位于两点之间：到了两端，就不能既往前又往后走一小步了。',
    },
  },
  goal: {
    short: { en: 'P_g = P_r', zh: 'P_g = P_r' },
    long: {
      en: 'The generator makes just the real distribution. Of two batches the means still differ by chance, so that even then a critic finds a little.',
      zh: '生成分布恰好等于真实分布。两批样本的均值仍有随机的差别，所以判别器还是能得到一点分。',
    },
  },
  'first-layer-normalised': {
    short: { en: 'the first layer is normalised', zh: '第一层做了批归一化' },
    long: {
      en: 'Directly after its weights, before the activation. If only later layers are, a shift isn’t taken off whole, but the points still answer for one another.',
      zh: '紧接在权重之后、激活函数之前。若只有后面的层做，平移不会完全抵消，但各点的输出仍然相互牵连。',
    },
  },
  'one-weight': {
    short: { en: 'a critic with one weight', zh: '判别器只有一个权重' },
    long: {
      en: 'And steps so small that training is a flow, without noise. A network can turn in one place and stay in another.',
      zh: '并且步子足够小，训练近似连续，也没有噪声。网络则可以在一处转向，在另一处不动。',
    },
  },
};
