import type { Widen } from '../../i18n/catalogue.ts';
import type { FailureId } from '../../trials/failures/failures.ts';
import type { Sign } from '../../trials/failures/signs.ts';

interface Told {
  readonly title: string;
  /** What one sees. */
  readonly symptom: string;
  /** Why it comes about. */
  readonly cause: string;
  /** The one change that mends it. */
  readonly mend: string;
}

const failuresEn: Readonly<Record<FailureId, Told>> = {
  saturated: {
    title: 'A saturated discriminator',
    symptom:
      'The generated segment stands still, though it is plainly in the wrong place, and D tells every point apart.',
    cause:
      'The two segments share no point, so D becomes perfect, log(1 − D) goes flat, and the generator’s gradient with it.',
    mend: 'Train a critic for W₁ under a gradient penalty: its slope stays near 1 however far apart they are.',
  },
  collapse: {
    title: 'Mode collapse',
    symptom: 'Of 25 islands the generator serves some and leaves the others, and not the same ones for long.',
    cause:
      'By −log D each point goes where D errs just now. Nothing charges the generator for an island it leaves out.',
    mend: 'Train a critic for W₁ under a gradient penalty, five steps to each of the generator: mass that is missing somewhere costs its way there.',
  },
  oscillation: {
    title: 'Going round in circles',
    symptom: 'W₁ falls and climbs again; the points chase from island to island.',
    cause: 'Two networks that answer each other turn about their equilibrium, and momentum carries each past it.',
    mend: 'Less momentum: β₁ from 0.97 to 0.5.',
  },
  'stiff-penalty': {
    title: 'Too large a λ',
    symptom: 'The points fly out of the picture and come back somewhere else.',
    cause: 'The penalty outweighs what the critic is to tell: it follows its slope of 1, and hardly the data.',
    mend: 'λ from 100 to 0.1, for data of this scale.',
  },
  'clipped-flat': {
    title: 'Clipped flat',
    symptom: 'The level lines are gone, and the points hardly move.',
    cause: 'With weights within ±0.01 each layer shrinks what passes; after three layers no slope is left.',
    mend: 'Clip at 0.1 instead of 0.01.',
  },
  'clipped-exploding': {
    title: 'Clipped, and exploding',
    symptom: 'The critic’s values run to ten thousands, and the generator’s gradient with them.',
    cause:
      'With weights up to 0.5 each of eight ReLU layers enlarges what passes: the bound on f is a product over layers.',
    mend: 'Penalise the gradient instead of clipping the weights.',
  },
  'momentum-under-clipping': {
    title: 'Momentum under clipping',
    symptom: 'W₁ swings, and the points wander off together.',
    cause:
      'Where weights rest at ±c, momentum still remembers the old direction when the generator has moved on: Adam with β₁ = 0.9 pushes the wrong way for some ten steps.',
    mend: 'No momentum: β₁ = 0, or RMSProp as the authors had it.',
  },
  'too-few-critic-steps': {
    title: 'Too few critic steps',
    symptom: 'The points rush past the islands in a heap.',
    cause: 'The generator learns faster than its critic, and follows a slope that stopped being true some steps ago.',
    mend: 'Five critic steps to each of the generator, instead of one.',
  },
  'closed-ring': {
    title: 'Seven islands of eight',
    symptom: 'The eighth mode never comes, whatever is tuned.',
    cause:
      'It isn’t in the data: the ring was laid out with its first and last place at one point, which a well-known snippet does, so seven islands are left, one of double weight.',
    mend: 'Leave the seam open: eight places, eight islands.',
  },
  'no-noise': {
    title: 'No noise',
    symptom: 'The generated segment leaps past its data and away.',
    cause:
      'Beside a perfect D the gradient of −log D is large where D happens to be steep, and points wherever it pleases.',
    mend: 'Noise on both sides, σ = 0.4: then both have densities, and D a slope between them.',
  },
  'cold-critic': {
    title: 'A cold critic as a meter',
    symptom: 'The critic’s estimate says something quite different from W₁.',
    cause: 'After five steps the critic is far from the best one, and its estimate belongs to where it set out.',
    mend: 'Let it learn first: a hundred steps to each look, and it reads W₁.',
  },
  'small-batch': {
    title: 'Too small a batch',
    symptom: 'The cloud stays a blur about the islands.',
    cause:
      'Two points a side are a poor picture of eight islands: the critic follows each pair, and the generator its noise.',
    mend: 'Batches of 128 instead of 2.',
  },
};

const signsEn: Readonly<Record<Sign, string>> = {
  overFloor: 'W₁ at the end in units of its floor',
  swing: 'range of W₁ over the second half',
  reached: 'modes with dots at the end',
  distance: '|θ| at the end',
  gradient: 'generator’s gradient at the end',
  misread: '|critic’s estimate − W₁| / W₁',
};

const en = {
  title: 'Failure gallery',
  lead: 'Twelve runs that fail in known ways, each beside the same run with one change. All of it runs here, over seeds.',
  list: 'Failures',
  symptom: 'You see',
  cause: 'Because',
  mend: 'What mends it',
  evidence: 'Evidence',
  labels: { seeds: 'Seeds' },
  reasons: { seeds: 'So many runs as they are, and as many with the change. One proves nothing.' },
  options: {},
  idle: 'Not started.',
  said: (p: { done: number; total: number }) => `${p.done} of ${p.total} runs done.`,
  least: (p: { sign: string; limit: string }) =>
    `A run counts as failed where its ${p.sign} is ${p.limit} or more, or where it diverges.`,
  most: (p: { sign: string; limit: string }) =>
    `A run counts as failed where its ${p.sign} is ${p.limit} or less, or where it diverges.`,
  verdict: (p: { failed: number; done: number; mended: number; doneMended: number }) =>
    `Of ${p.done} runs ${p.failed} failed; with the change, ${p.mended} of ${p.doneMended}.`,
  asItIs: 'As it is',
  mended: 'With the change',
  runs: 'runs',
  failed: 'failed',
  leastOf: 'least',
  median: 'median',
  mostOf: 'most',
  curve: 'W₁ to the data, median and the middle 80 % of the runs',
  iteration: 'iteration',
  distance: 'data units',
  compare: 'Compare the two in step',
  repeat: 'Repeat it over more seeds',
  signs: signsEn,
  failures: failuresEn,
} as const;

const failuresZh: Readonly<Record<FailureId, Told>> = {
  saturated: {
    title: '判别器饱和',
    symptom: '生成的线段明明放错了位置，却一动不动；而 D 把每个点都分得清清楚楚。',
    cause: '两条线段没有公共点，D 于是成了完美判别器，log(1 − D) 变平，生成器的梯度也随之消失。',
    mend: '换成带梯度惩罚的 W₁ 判别器：无论相距多远，它的斜率都在 1 附近。',
  },
  collapse: {
    title: '模式崩溃',
    symptom: '25 个岛，生成器只照顾到其中一些，而且过不了多久又换一批。',
    cause: '在 −log D 之下，每个点只朝 D 眼下出错的地方去；漏掉一个岛，没有谁向生成器收费。',
    mend: '换成带梯度惩罚的 W₁ 判别器，生成器每走一步它走五步：哪里缺了质量，就要付运过去的路费。',
  },
  oscillation: {
    title: '来回绕圈',
    symptom: 'W₁ 降下去又升上来，点从一个岛追到另一个岛。',
    cause: '两个网络互相应对，会绕着平衡点转；动量又把双方各自带过了头。',
    mend: '减小动量：β₁ 从 0.97 降到 0.5。',
  },
  'stiff-penalty': {
    title: 'λ 太大',
    symptom: '点飞出画面，又从别处回来。',
    cause: '惩罚盖过了判别器该说的话：它只顾着把斜率保持为 1，几乎顾不上数据。',
    mend: '对这种尺度的数据，把 λ 从 100 降到 0.1。',
  },
  'clipped-flat': {
    title: '裁剪得太平',
    symptom: '等高线没有了，点几乎不动。',
    cause: '权重限制在 ±0.01 以内，每一层都把信号缩小；三层过后，斜率所剩无几。',
    mend: '裁剪到 0.1，而不是 0.01。',
  },
  'clipped-exploding': {
    title: '裁剪之下的爆炸',
    symptom: '判别器的数值涨到上万，生成器的梯度也跟着上去。',
    cause: '权重可以大到 0.5，八层 ReLU 每层都把信号放大：f 的上界是各层的连乘。',
    mend: '不裁剪权重，改用梯度惩罚。',
  },
  'momentum-under-clipping': {
    title: '裁剪时用动量',
    symptom: 'W₁ 大起大落，点成群地游走。',
    cause: '权重停在 ±c 上时，生成器已经走开，动量却还记着旧方向：β₁ = 0.9 的 Adam 会朝错的方向再推十来步。',
    mend: '不用动量：β₁ = 0，或者像原作者那样用 RMSProp。',
  },
  'too-few-critic-steps': {
    title: '判别器步数太少',
    symptom: '点挤成一团，从各个岛旁边冲过去。',
    cause: '生成器学得比判别器快，跟着的是几步以前就已过时的斜率。',
    mend: '生成器每走一步，判别器走五步，而不是一步。',
  },
  'closed-ring': {
    title: '八个岛只剩七个',
    symptom: '无论怎么调，第八个模式都不出现。',
    cause: '它根本不在数据里：一段流传很广的代码让环的首尾落在同一点上，于是只剩七个岛，其中一个权重加倍。',
    mend: '让接缝开着：八个位置，八个岛。',
  },
  'no-noise': {
    title: '没有噪声',
    symptom: '生成的线段从数据上跳过去，越走越远。',
    cause: '遇上完美的 D，−log D 的梯度只在 D 碰巧陡峭的地方才大，方向也听凭偶然。',
    mend: '给两边都加噪声，σ = 0.4：两者都有了密度，D 在它们之间也有了斜率。',
  },
  'cold-critic': {
    title: '拿没热身的判别器当尺子',
    symptom: '判别器的估计和 W₁ 相去甚远。',
    cause: '才走五步，判别器离最优还远，它的估计只反映出发时的样子。',
    mend: '先让它学：每看一眼之前走一百步，读数就是 W₁ 了。',
  },
  'small-batch': {
    title: '批太小',
    symptom: '点始终糊成一片，围在各个岛周围。',
    cause: '每边两个点，说明不了八个岛的样子：判别器追着每一对点跑，生成器追着它的噪声跑。',
    mend: '每批 128 个点，而不是 2 个。',
  },
};

const signsZh: Readonly<Record<Sign, string>> = {
  overFloor: '结束时的 W₁（以采样噪声基线为单位）',
  swing: '后半程 W₁ 的起伏',
  reached: '结束时有点落到的模式数',
  distance: '结束时的 |θ|',
  gradient: '结束时生成器的梯度',
  misread: '|判别器的估计 − W₁| / W₁',
};

const zh: Widen<typeof en> = {
  title: '失败案例',
  lead: '十二种典型的失败，每一种旁边都放着只改了一处的同一个实验。全部在这里现场运行，用多个种子。',
  list: '各种失败',
  symptom: '现象',
  cause: '原因',
  mend: '怎么改',
  evidence: '证据',
  labels: { seeds: '种子数' },
  reasons: { seeds: '原样运行这么多次，改过之后再运行同样多次。一次什么也证明不了。' },
  options: {},
  idle: '尚未开始。',
  said: ({ done, total }) => `已完成 ${done} / ${total} 次运行。`,
  least: ({ sign, limit }) => `判据：${sign}。达到 ${limit} 或以上，或者发散，就算失败。`,
  most: ({ sign, limit }) => `判据：${sign}。只有 ${limit} 或更少，或者发散，就算失败。`,
  verdict: ({ failed, done, mended, doneMended }) =>
    `${done} 次运行中失败 ${failed} 次；改过之后，${doneMended} 次中失败 ${mended} 次。`,
  asItIs: '原样',
  mended: '改过之后',
  runs: '运行',
  failed: '失败',
  leastOf: '最小',
  median: '中位数',
  mostOf: '最大',
  curve: '到数据的 W₁：各次运行的中位数与中间 80 %',
  iteration: '迭代',
  distance: '数据单位',
  compare: '同步对比这两者',
  repeat: '用更多种子重复',
  signs: signsZh,
  failures: failuresZh,
};

export const words = { en, zh };
