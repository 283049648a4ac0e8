import type { Text } from '../../fields/text.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';

/** What a parameter or a number of the labs is called: its symbol, the same in every language, and its name. */
export interface Symbol {
  readonly symbol?: string;
  readonly name: Text;
}

const of = (symbol: string, en: string, zh: string): Symbol => ({ symbol, name: { en, zh } });
const named = (en: string, zh: string): Symbol => ({ name: { en, zh } });

/** One label a symbol, for every lab. */
export const symbols = {
  theta: of('θ', 'position', '位置'),
  thickness: of('w', 'thickness', '厚度'),
  sigma: of('σ', 'noise', '噪声'),
  across: of('σ₁', 'noise across', '横向噪声'),
  along: of('σ₂', 'noise along', '纵向噪声'),
  rho: of('ρ', 'radius of the noise', '噪声半径'),
  lambda: of('λ', 'penalty', '惩罚系数'),
  psi: of('ψ', 'slope of the critic', '判别器斜率'),
  clip: of('c', 'clipping bound', '裁剪界'),
  epsilon: of('ε', 'distance from a perfect D', '与完美 D 的差距'),
  points: of('n', 'points', '点数'),
  n: of('n', 'real points', '真实点数'),
  m: of('m', 'generated points', '生成点数'),
  real: named('real', '真实'),
  generated: named('generated', '生成'),
  cells: of('N', 'cells a side', '每边格数'),
  modes: of('K', 'modes', '模式数'),
  kept: of('k', 'modes kept', '留下的模式数'),
  faint: of('κ', 'how faint the others are', '其余模式的稀少程度'),
  ruler: named('measured by', '度量方式'),
  chance: of('p', 'probability of a 1', '取 1 的概率'),
  a: named('setting A', '设置 A'),
  b: named('setting B', '设置 B'),
  runs: of('n', 'runs of each', '每种设置的训练次数'),
  repeats: named('repeats', '重复次数'),
  seam: named('seam', '接缝'),
  modesAt: of('m', 'modes at ±m', '两峰位于 ±m'),
  modeWidth: of('s', 'width of a mode', '峰宽'),
  spread: of('τ', 'width of the generated bell', '生成高斯的宽度'),
  latent: of('k', 'latent dimensions', '隐变量维数'),
  dimension: of('d', 'dimensions of the space', '空间维数'),
  bias: named('spread of the biases', '偏置的标准差'),
  bulge: of('b', 'bulge of the wall', '柱面的鼓起'),
  draws: named('random pairs', '随机配对数'),
  slope: named('slope of the logit', 'logit 的斜率'),
  threshold: named('where D is ½', 'D 等于 ½ 之处'),
  data: named('data', '数据'),
  amplitude: of('a', 'height of the ripple', '波纹的高度'),
  frequency: of('k', 'how fast it goes up and down', '起伏的快慢'),
  few: named('steps of D, few', '判别器步数（少）'),
  many: named('steps of D, many', '判别器步数（多）'),
  step: named('step', '步数'),
  steps: named('steps', '步数'),
  width: named('units a layer', '每层单元数'),
  depth: named('hidden layers', '隐藏层数'),
  rate: of('η', 'learning rate', '学习率'),
  beta1: of('β₁', 'momentum', '动量'),
  beta2: of('β₂', 'memory of squared gradients', '对梯度平方的记忆'),
  otherLambda: named('the other λ', '另一个 λ'),
  otherBeta1: named('the other β₁', '另一个 β₁'),
  otherBeta2: named('the other β₂', '另一个 β₂'),
  criticSteps: named('critic steps per step of the generator', '生成器每步对应的判别器步数'),
  warmup: named('critic steps before the first of the generator', '生成器起步前判别器的步数'),
  iterations: named('iterations', '迭代次数'),
  dimensions: named('entries of the gradient', '梯度的分量数'),
  activation: named('activation', '激活函数'),
  batch: named('batch', '批大小'),
  seed: named('seed', '种子'),
  js: of('JS', '', ''),
  tv: of('TV', '', ''),
  klForward: of('KL', '', ''),
  wasserstein: of('W', '', ''),
  realCentre: named('centre, real', '真实分布的中心'),
  generatedCentre: named('centre, generated', '生成分布的中心'),
  from: of('a', 'left end of [a, ∞)', '[a, ∞) 的左端'),
  factor: named('right end of a chord over its left end', '弦的右端与左端之比'),
  x: of('x', '', ''),
  y: of('y', '', ''),
  nats: named('nats', 'nat'),
} satisfies Readonly<Record<string, Symbol>>;

export type SymbolName = keyof typeof symbols;

const find = (name: string): Symbol | undefined =>
  Object.hasOwn(symbols, name) ? symbols[name as SymbolName] : undefined;

/** A lab's own word for the name, else the symbol's: `θ, position`, `位置 θ`. Undefined for a name that has neither. */
export function labelOf(words: Readonly<Record<string, Text>>, name: string, language: keyof Text): string | undefined {
  const own = Object.hasOwn(words, name) ? words[name] : undefined;
  if (own) return own[language];
  const known = find(name);
  if (!known) return undefined;
  const { symbol = '', name: text } = known;
  const parts = language === 'en' ? [symbol, text.en] : [text.zh, symbol];
  return parts.filter(Boolean).join(language === 'en' ? ', ' : ' ');
}

/** A symbol before its name, as in `h, step` or `σ_r, noise`. */
const leading = /^(\S{1,2}|\S_\S), /;

/** The symbol alone where there is one, for places where room is dear; a lab's own comes first, as its words do. */
export function shortLabelOf(words: Readonly<Record<string, Text>>, name: string, language: keyof Text): string {
  const own = Object.hasOwn(words, name) ? words[name] : undefined;
  const symbol = own ? leading.exec(own.en)?.[1] : find(name)?.symbol;
  return symbol ?? labelOf(words, name, language) ?? name;
}

/** A choice's word: the lab's own, else the page's for data and for the options of an experiment. */
export function optionLabelOf(
  { datasets, fields }: Catalogue,
  words: Readonly<Record<string, Text>>,
  option: string,
  language: keyof Text,
): string | undefined {
  const known: Readonly<Record<string, string>> = { ...fields.options, ...datasets.names };
  if (Object.hasOwn(words, option)) return words[option]?.[language];
  return Object.hasOwn(known, option) ? known[option] : undefined;
}
