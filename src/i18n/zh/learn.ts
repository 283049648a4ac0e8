import type { Area } from '../catalogue.ts';

export const learn: Area<'learn'> = {
  rail: '章节',
  chapter: ({ number }) => `第 ${number} 章`,
  coming: ({ count }) => `另有 ${count} 章即将推出`,
  loading: '正在加载这一章。',
  unknown: ({ slug }) => `没有“${slug}”这一章，先看第一章吧。`,
  stage: '演示图',
  text: '正文',
  formula: { label: '公式；用方向键逐项查看' },
  derivation: {
    count: ({ open, total }) => (open === 0 ? `共 ${total} 步` : `${open}/${total} 步`),
    next: '下一步',
    all: '全部展开',
  },
  assumptions: {
    label: ({ short }) => `假设：${short}`,
    named: {
      'first-moments': {
        short: '一阶矩有限',
        long: '在两个分布下，到原点的平均距离都是有限的。否则 W 可能是无穷大。',
      },
      'any-function': {
        short: 'D 可取任意函数',
        long: '取值在 [0, 1] 内的任意可测函数。实际的网络只能逼近它。',
      },
      'smooth-critic': {
        short: '斜率增长不快',
        long: 'f 在生成点处的斜率，比 exp(|f|) 增长得慢。这里训练的小网络就是如此；Arjovsky & Bottou 2017 的定理 2.4 给出梯度的上界，在这里是 ε/(1 − ε)，其中 ε 是 D 与某个完美的 D* 在取值和斜率上的差距。',
      },
      'critic-x': {
        short: 'f 只依赖于 x',
        long: '在只依赖于 x 的光滑判别器中，结论是精确的：惩罚项的最优解在两条线段之间斜率均匀。若 f 还随 y 变化，可以做得略好一些，因为随机点 x̂ 越靠近线段两端越稀疏。',
      },
      thin: {
        short: 'w = 0',
        long: '线段没有厚度。厚度和噪声都有时，图上的值由数值积分得到。',
      },
      'best-discriminator': {
        short: 'D 最优',
        long: 'D 在当前 θ 处使 L 最大，并且取最大值之后仍可对 θ 求导。只训练了有限步的判别器与它还有差距。',
      },
    },
  },
  source: '出处：',
  myth: { said: '常有人说：', quote: ({ said }) => `“${said}”` },
  exercise: { answer: '答案' },
  claim: {
    theory: '理论值',
    here: '实测值',
    holds: '成立。',
    fails: '在这里不成立。',
    blind: '在这里无法判断。',
    waiting: '尚未测量。',
    running: '正在测量。',
    failed: '还没有得出结果就停了。',
    tooSmall: '理论值比随机波动还小，没有任何效应也会被当作相符。',
    likely: ({ why }) => `可能的原因：${why}`,
    meant: {
      heuristic: '这只是经验之谈，不成立并不意外。',
      fails: '已知这一说法在此不成立。',
    },
    within: ({ tolerance, why }) => `容差 ${tolerance}：${why}`,
    because: {
      rounding: '舍入误差',
      quadrature: '数值积分的误差',
      sampling: '抽样误差',
      'finite-training': '训练步数有限',
      'finite-network': '网络规模有限',
      exact: '精确',
    },
    seconds: ({ seconds }) => `${seconds} 秒`,
    comma: '，',
    run: '运行',
    again: '再跑一次',
    cancel: '取消',
    breakIt: ({ how }) => `让它失效：${how}`,
    broken: ({ how }) => `故意破坏假设（${how}）。`,
    brokenFails: '此时不成立，正该如此。',
    brokenHolds: '居然仍然成立，但说明不了什么：在这里破坏得还不够。',
  },
};
