import { cauchyDensity } from '../../math/cauchy.ts';
import { runningMeans } from '../../math/empirical.ts';
import { mean } from '../../math/mean.ts';
import { momentsOf } from '../../math/moments.ts';
import { normalPdf } from '../../math/special.ts';
import { plan } from '../../plots/marks.ts';
import { type Perturbing, perturbing } from '../../studies/perturbing.ts';
import { lab } from '../kit/lab.ts';

const updatesOf = ({ updates }: Perturbing) => updates;
const countsOf = ({ updates }: Perturbing) => Float64Array.from(updates, (_, k) => k + 1);

/** A trained discriminator with perturbed weights, beside what Theorem 2.6 would have of noise as large. */
export const perturbed = lab({
  study: perturbing,
  words: {
    look: {
      en: 'the updates keep together on the side of the data, far inside the theorem’s curve. Draw D and ∇D independently, and they fill it.',
      zh: '更新聚在一处，都指向数据，远比定理的曲线窄。改为各自独立地抽取 D 与 ∇D，它们就铺满那条曲线。',
    },
    histogram: { en: 'updates, and the theorem’s Cauchy law', zh: '各次更新与定理中的 Cauchy 分布' },
    closeUp: { en: 'the same from near, and a Gaussian', zh: '放大来看，与高斯分布比较' },
    update: { en: 'gradient of −log D in θ', zh: '−log D 对 θ 的梯度' },
    running: { en: 'mean of the updates so far', zh: '更新的累计均值' },
    rawMean: { en: 'mean', zh: '均值' },
    training: { en: 'the gradient while D trains', zh: 'D 训练过程中的梯度' },
    gradient: { en: 'gradient, unperturbed', zh: '未加扰动的梯度' },
    segments: { en: 'the two segments', zh: '两条线段' },
    generated: { en: 'generated segment', zh: '生成线段' },
    theta: { en: 'θ, generated segment', zh: '生成线段的位置 θ' },
    steps: { en: 'steps of D', zh: 'D 的训练步数' },
    weightNoise: { en: 'ν, noise of each weight', zh: '每个权重的相对噪声 ν' },
    drawn: { en: 'drawn', zh: '随机的是' },
    weights: { en: 'the weights of D', zh: 'D 的权重' },
    values: { en: 'D and ∇D, independently', zh: 'D 与 ∇D，各自独立' },
    batch: { en: 'B, points a batch', zh: '每批点数 B' },
    updates: { en: 'n, updates', zh: '更新次数 n' },
    deviation: { en: 'standard deviation', zh: '标准差' },
    kurtosis: { en: 'kurtosis', zh: '峰度' },
    furthest: { en: 'furthest, in median distances', zh: '最远的更新（以中位距离计）' },
    scale: { en: 'γ = mean σ(∂D)/σ(D)', zh: 'γ = σ(∂D)/σ(D) 的均值' },
    sign: { en: 'share that leads to the data', zh: '指向数据的比例' },
  },
  reasons: {
    drawn: {
      en: 'The theorem takes D and ∇D for independent; a network’s aren’t.',
      zh: '定理假定 D 与 ∇D 独立；网络的却不是。',
    },
    steps: {
      en: 'The longer D trains, the larger its gradient, and the smaller D.',
      zh: 'D 训练越久，梯度越大，D 越小。',
    },
    weightNoise: { en: 'A larger ν scatters the updates more.', zh: 'ν 越大，更新越分散。' },
  },
  lead: {
    kind: 'histogram',
    title: 'histogram',
    x: { label: 'update', symmetric: true, least: -1e4, most: 1e4 },
    values: updatesOf,
    colour: 'generated',
    density: ({ scale }) => (scale > 0 ? (x) => cauchyDensity(x, scale) : undefined),
    markers: [{ value: 0, label: '0' }],
  },
  controls: ['drawn', 'theta', 'steps', 'weightNoise', 'batch', 'updates'],
  views: [
    {
      kind: 'histogram',
      title: 'closeUp',
      x: { label: 'update' },
      values: updatesOf,
      colour: 'generated',
      density: ({ updates }, { drawn }) => {
        const { mean: centre, deviation } = momentsOf(updates);
        return drawn === 'weights' && deviation > 0 ? (x) => normalPdf(x, centre, deviation) : undefined;
      },
    },
    {
      kind: 'plane',
      title: 'segments',
      bounds: [-0.4, 2.2, -0.2, 1.2],
      marks: [
        plan(() => ({ from: [0, 0], to: [0, 1] }), 'real'),
        (pen, _, { theta }) => plan(() => ({ from: [theta, 0], to: [theta, 1] }), 'generated')(pen, undefined),
      ],
      handles: [{ name: 'generated', colour: 'generated', place: ({ theta }) => [theta, 0.5], x: 'theta' }],
    },
    {
      kind: 'curves',
      title: 'running',
      x: { label: 'updates', log: true, of: countsOf },
      y: { label: 'update' },
      lines: [{ name: 'rawMean', colour: 'generated', y: (found) => runningMeans(found.updates, countsOf(found)) }],
    },
    {
      kind: 'curves',
      title: 'training',
      x: { label: 'steps', log: true, of: ({ looks }) => looks.map(({ step }) => step) },
      y: { label: 'update' },
      lines: [{ name: 'gradient', colour: 'klReverse', y: ({ looks }) => looks.map(({ gradient }) => gradient) }],
    },
  ],
  numbers(_, found) {
    const moments = found && momentsOf(found.updates);
    return {
      gradient: found?.looks.at(-1)?.gradient,
      rawMean: moments?.mean,
      deviation: moments?.deviation,
      kurtosis: moments?.kurtosis,
      furthest: moments?.furthest,
      scale: found?.scale,
      sign: found && mean(found.updates, (update) => Number(update > 0)),
    };
  },
  readouts: ['gradient', 'rawMean', 'deviation', 'kurtosis', 'furthest', 'scale', 'sign'],
  strip: ['rawMean', 'deviation', 'scale'],
});
