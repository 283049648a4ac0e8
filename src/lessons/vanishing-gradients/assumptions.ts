import type { Assumptions } from '../chapter.ts';

export const assumptions: Assumptions = {
  perfect: {
    short: { en: 'a perfect D*', zh: '有完美的 D*' },
    long: {
      en: 'There is a D* with accuracy 1 whose gradient is 0 at almost every point of both supports. Supports that lie apart have one (Theorem 2.1), and thin ones that cross have one as well (Theorem 2.2). Distributions that overlap have none.',
      zh: '存在准确率为 1 的 D*，在两个支撑集的几乎每一点梯度为 0。支撑集分离时有（定理 2.1），不满维的支撑集相交时也有（定理 2.2）；分布重叠时没有。',
    },
  },
  square: {
    short: { en: 'E‖J‖² ≤ M²', zh: 'E‖J‖² ≤ M²' },
    long: {
      en: 'On average over z the squared norm of J, how far points move when parameters do, is at most M²; and the mean over z may be differentiated point by point. Networks with a bounded slope of their activations and latent numbers of finite variance have such an M.',
      zh: 'J 表示参数变动时点移动多少；它的范数的平方，对 z 取平均不超过 M²；并且对 z 的平均可以逐点求导。激活函数斜率有界、隐变量方差有限的网络，都有这样的 M。',
    },
  },
};
