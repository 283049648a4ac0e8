import { cauchyBeyond, cauchyDensity } from '../../math/cauchy.ts';
import { largestJump, runningMeans } from '../../math/empirical.ts';
import { mean } from '../../math/mean.ts';
import { erfc } from '../../math/special.ts';
import { type WhiteNoise, whiteNoise } from '../../studies/whiteNoise.ts';
import { lab } from '../kit/lab.ts';

/** From first to last in even ratios, so many. */
const ratios = (first: number, last: number, count: number) =>
  Float64Array.from({ length: count }, (_, k) => first * (last / first) ** (k / (count - 1)));

/** How many updates have been averaged, where the running means are drawn. */
const countsOf = ({ updates }: WhiteNoise) => ratios(10, updates.length, 1200).map(Math.round);
/** From where the tails are drawn, in scales of the Cauchy law, and how far. */
const REACH = [0.1, 1e4] as const;
const placesOf = ({ scale }: WhiteNoise) => ratios(REACH[0] * scale, REACH[1] * scale, 240);
/** Half of the normal numbers are smaller, in standard deviations. */
const HALF = 0.674489750196;

/** Smaller shares lie below the picture. */
const shown = (share: number) => (share > 1e-9 ? share : Number.NaN);

/** Share of the updates whose size is over each place. */
function beyond(found: WhiteNoise): Float64Array {
  const { sizes } = found;
  let k = 0;
  return placesOf(found).map((place) => {
    while (k < sizes.length && (sizes[k] as number) <= place) k++;
    return shown((sizes.length - k) / sizes.length);
  });
}

const { min: LEAST, max: MOST } = whiteNoise.parameters.sigmaR;

/** What Theorem 2.6 says of the updates of −log D, simulated as it is stated. */
export const cauchy = lab({
  study: whiteNoise,
  draws: true,
  words: {
    look: {
      en: 'the mean of the updates doesn’t settle: a single one outweighs thousands before it. Let r go with ε (ρ → 1), and the tails are gone.',
      zh: '更新的累计均值总也定不下来：一次更新就能压过之前的几千次。让 r 随 ε 一起变（ρ → 1），长尾就消失了。',
    },
    histogram: {
      en: 'updates, on an axis that is logarithmic on both sides of 0',
      zh: '各次更新（横轴在 0 两侧都取对数）',
    },
    updates: { en: 'n, updates', zh: '更新次数 n' },
    update: { en: 'gradient of −log D', zh: '−log D 的梯度' },
    running: { en: 'mean of the updates so far', zh: '更新的累计均值' },
    raw: { en: 'as they are', zh: '原样' },
    clipped: { en: 'clipped', zh: '截断' },
    tails: { en: 'how often an update is larger', zh: '更大的更新有多常见' },
    size: { en: '|update|', zh: '|更新|' },
    beyond: { en: 'share beyond', zh: '超出的比例' },
    measured: { en: 'these updates', zh: '这些更新' },
    theorem: { en: 'Cauchy', zh: 'Cauchy' },
    normal: { en: 'Gaussian with that median', zh: '同中位数的高斯' },
    scale: { en: 'γ = mean σ_r|J|/σ_ε', zh: 'γ = σ_r|J|/σ_ε 的均值' },
    median: { en: 'median |update|', zh: '|更新| 的中位数' },
    far: { en: 'share beyond 10 γ', zh: '超出 10 γ 的比例' },
    rawMean: { en: 'mean', zh: '均值' },
    clippedMean: { en: 'mean, clipped', zh: '截断后的均值' },
    jump: { en: 'largest jump of the mean, in γ', zh: '均值的最大跳动（以 γ 计）' },
    sigmaR: { en: 'σ_r, noise of ∇D', zh: '∇D 的噪声 σ_r' },
    sigmaEpsilon: { en: 'σ_ε, noise of D', zh: 'D 的噪声 σ_ε' },
    batch: { en: 'B, points a batch', zh: '每批点数 B' },
    moves: { en: 'updated', zh: '更新的参数' },
    shift: { en: 'θ of θ + τz', zh: 'θ + τz 的 θ' },
    stretch: { en: 'τ of θ + τz', zh: 'θ + τz 的 τ' },
    share: { en: 'ρ, share of r that goes with ε', zh: 'r 随 ε 变的份额 ρ' },
    lean: { en: 'a, mean slope in that share', zh: '这一份的平均斜率 a' },
    clip: { en: 'k, clipped at ± k γ', zh: '截断于 ± k γ 的 k' },
  },
  reasons: {
    batch: {
      en: 'A larger batch doesn’t help: the mean of Cauchys is as wide as one.',
      zh: '批再大也没用：Cauchy 的均值与单个一样宽。',
    },
    sigmaEpsilon: {
      en: 'The better D is, the smaller ε, and the wider the updates.',
      zh: 'D 越好，ε 越小，更新越分散。',
    },
    share: {
      en: 'In a sigmoid ∇D = D(1 − D)∇ℓ: numerator and denominator move together.',
      zh: '对 sigmoid，∇D = D(1 − D)∇ℓ：分子与分母一起变。',
    },
    clip: { en: 'Clipping gives them a mean, and that is 0.', zh: '截断让均值存在，但它是 0。' },
  },
  relevant: { lean: ({ share }) => share > 0 },
  lead: {
    kind: 'histogram',
    title: 'histogram',
    x: { label: 'update', symmetric: true },
    values: ({ updates }: WhiteNoise) => updates,
    colour: 'generated',
    density:
      ({ scale }) =>
      (x) =>
        cauchyDensity(x, scale),
    markers: [
      { value: ({ scale }, { clip }) => -clip * scale, label: '−kγ' },
      { value: ({ scale }, { clip }) => clip * scale, label: '+kγ' },
    ],
  },
  controls: ['sigmaR', 'sigmaEpsilon', 'batch', 'moves', 'share', 'lean', 'clip', 'updates'],
  views: [
    {
      kind: 'curves',
      title: 'running',
      x: { label: 'updates', log: true, of: countsOf },
      y: { label: 'update' },
      lines: [
        { name: 'raw', colour: 'generated', y: (found) => runningMeans(found.updates, countsOf(found)) },
        {
          name: 'clipped',
          colour: 'ink',
          dash: [6, 4],
          y: (found) => runningMeans(found.clipped.values, countsOf(found)),
        },
      ],
    },
    {
      kind: 'curves',
      title: 'tails',
      x: { label: 'size', log: true, of: placesOf },
      y: { label: 'beyond', log: true, least: 1e-4, most: 1 },
      lines: [
        { name: 'measured', colour: 'generated', y: beyond },
        {
          name: 'theorem',
          colour: 'ink',
          y: (found) => placesOf(found).map((place) => cauchyBeyond(place, found.scale)),
        },
        {
          name: 'normal',
          colour: 'muted',
          dash: [6, 4],
          y: (found) => placesOf(found).map((place) => shown(erfc((HALF * place) / (found.scale * Math.SQRT2)))),
        },
      ],
      handles: [
        {
          name: 'scale',
          colour: 'ink',
          place: ({ sigmaR, sigmaEpsilon }) => [sigmaR / sigmaEpsilon, 0.5],
          x: { label: 'scale', min: 0.01, max: 100 },
          sets: ({ sigmaEpsilon }, [scale]) => ({ sigmaR: Math.min(MOST, Math.max(LEAST, scale * sigmaEpsilon)) }),
          when: ({ moves }) => moves === 'shift',
        },
      ],
    },
  ],
  numbers: (_, found) => ({
    scale: found?.scale,
    median: found?.sizes[found.sizes.length >>> 1],
    far: found && mean(found.updates, (update) => Number(Math.abs(update) > 10 * found.scale)),
    rawMean: found && mean(found.updates),
    clippedMean: found && mean(found.clipped.values),
    jump: found && largestJump(found.updates, found.updates.length / 20) / found.scale,
  }),
  readouts: ['scale', 'median', 'far', 'rawMean', 'clippedMean', 'jump'],
  strip: ['scale', 'median', 'rawMean'],
});
