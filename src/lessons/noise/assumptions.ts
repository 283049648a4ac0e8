import type { Assumptions } from '../chapter.ts';

export const assumptions: Assumptions = {
  independent: {
    short: { en: 'independent noise', zh: '噪声独立' },
    long: {
      en: 'The noise is independent of the point that it is added to. Noise made from the point itself may undo it.',
      zh: '噪声与它所加的点相互独立。若噪声由点本身产生，两者可能互相抵消。',
    },
  },
  'noise-density': {
    short: { en: 'the noise has a density', zh: '噪声有密度' },
    long: {
      en: 'The noise is absolutely continuous: it has a density on the whole space, such as a Gaussian one. A shift decided by a coin has none.',
      zh: '噪声绝对连续：在整个空间有密度，例如高斯噪声。由硬币决定的平移没有密度。',
    },
  },
  gaussian: {
    short: { en: 'Gaussian noise', zh: '高斯噪声' },
    long: {
      en: 'The noise is N(0, σ²I). Noise that ends somewhere leaves places where one side has no density.',
      zh: '噪声服从 N(0, σ²I)。有界的噪声会留下一些地方，其中一方没有密度。',
    },
  },
  'best-discriminator': {
    short: { en: 'the best D, frozen', zh: 'D 最优且固定' },
    long: {
      en: 'D is the best discriminator of the noisy sides for the present θ, and stands still while the generator takes its step. A trained one is only near it.',
      zh: 'D 是当前 θ 下区分加噪后两边的最优判别器，生成器更新时它不动。训练出来的只是接近它。',
    },
  },
  'second-moment': {
    short: { en: 'second moment', zh: '二阶矩有限' },
    long: {
      en: 'The mean of the noise’s squared length is finite, which Gaussian noise fulfils and Cauchy noise doesn’t. Its mean must be 0 only if V is to be called a variance.',
      zh: '噪声长度平方的均值有限；高斯噪声满足，Cauchy 噪声不满足。只有要把 V 叫作方差时，才需要均值为 0。',
    },
  },
  bounded: {
    short: { en: 'bounded noise', zh: '噪声有界' },
    long: {
      en: 'Both noisy distributions lie in a ball of diameter C. That needs noise that ends somewhere, and points that do.',
      zh: '加噪后的两个分布都在一个直径为 C 的球内。为此噪声要有界，点也要有界。',
    },
  },
};
