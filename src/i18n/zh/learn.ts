import type { Area } from '../catalogue.ts';

export const learn: Area<'learn'> = {
  rail: '章节',
  chapter: ({ number }) => `第 ${number} 章`,
  coming: '待续',
  loading: '正在载入这一章。',
  unknown: ({ slug }) => `没有“${slug}”这一章，下面是第一章。`,
  failed: '这一章没能载入。网络还通吗？请刷新重试。',
  stage: '图',
  text: '正文',
  formula: { label: '公式；用方向键逐项查看' },
  derivation: {
    count: ({ open, total }) => (open === 0 ? `共 ${total} 步` : `${open} / ${total}`),
    next: '下一步',
    all: '全部展开',
  },
  assumptions: {
    label: ({ short }) => `假设：${short}`,
    named: {
      'first-moments': {
        short: '一阶矩有限',
        long: '在两个分布下，点到原点的平均距离都是有限的。否则 W 可能是无穷大。',
      },
      'any-function': {
        short: 'D 可取任意函数',
        long: '取值在 [0, 1] 内的任意可测函数。实际的网络只能接近它。',
      },
      'smooth-critic': {
        short: '坡度不太野',
        long: 'f 在生成点处的坡度，增长得比 exp(|f|) 慢。这里训练的小网络是如此；Arjovsky & Bottou 2017 的定理 2.4 给出梯度的上界 Mε/(1 − ε)，其中 ε 是 D 与 D* 在取值和坡度上的距离。',
      },
      'critic-x': {
        short: 'f 只依赖 x',
        long: '在这样的判别器当中，结论是精确的。还随 y 变化的判别器可以略胜一筹，因为随机点 x̂ 越靠近线段两端越稀少。',
      },
      thin: {
        short: 'w = 0',
        long: '线段没有厚度。厚度和噪声同时存在时，图上的数值由数值积分得到。',
      },
      'best-discriminator': {
        short: 'D 最优',
        long: 'D 是当前 θ 下的最大值点，并且可以在最大值号下对 θ 求导。只训练了有限步的判别器还差一点。',
      },
    },
  },
  sources: {
    label: '出处：',
    named: {
      ab: 'Arjovsky & Bottou 2017',
      wgan: 'Arjovsky, Chintala & Bottou 2017',
      gp: 'Gulrajani et al. 2017',
      gan: 'Goodfellow et al. 2014',
      villani: 'Villani 2009',
    },
  },
  myth: { said: '常有人说：', quote: ({ said }) => `“${said}”` },
  exercise: { answer: '答案' },
  claim: {
    theory: '理论',
    here: '实测',
    holds: '成立。',
    fails: '在这里不成立。',
    waiting: '尚未测量。',
    running: '正在测量。',
    within: ({ tolerance }) => `容差 ${tolerance}`,
    run: '运行',
    again: '再跑一次',
  },
};
