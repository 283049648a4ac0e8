import { words as line } from '../div/words.ts';

const { klForward, klReverse, sizes, reading, identities, identity, left, right, difference, readsJs, between, best } =
  line;

/** What the lab of two densities on the plane calls things; what it shows as the one on the line does is called the same. */
export const words = {
  ...{ klForward, klReverse, sizes, reading, identities, identity, left, right, difference, readsJs, between, best },
  js: { en: 'JS', zh: 'JS' },
  look: {
    en: 'make the generated bell as narrow as a real one and drag it onto one of the eight: forward KL soars, reverse KL hardly minds.',
    zh: '把生成的峰收得和真实峰一样窄，再拖到八个中的一个上：正向 KL 猛增，反向 KL 却几乎不变。',
  },
  plane: { en: 'the two densities, by 128 points of each', zh: '两个密度，各画 128 个点' },
  shown: { en: 'colours show', zh: '底色表示' },
  ideal: { en: 'D*, the best discriminator', zh: '最优判别器 D*' },
  mixture: { en: 'the mixture', zh: '混合密度' },
  realModes: { en: 'real bells', zh: '真实峰数' },
  realRadius: { en: 'radius of the real ring', zh: '真实环的半径' },
  realSpread: { en: 'width of a real bell', zh: '真实峰的宽度' },
  generatedModes: { en: 'generated bells', zh: '生成峰数' },
  generatedRadius: { en: 'radius of the generated ring', zh: '生成环的半径' },
  generatedSpread: { en: 'width of a generated bell', zh: '生成峰的宽度' },
  middle: { en: 'middle of the generated bells', zh: '生成峰的中心' },
  estimate: { en: 'W between the points drawn', zh: '抽样点之间的 W' },
  floor: { en: 'W between two real drawings', zh: '两批真实样本之间的 W' },
  points: { en: 'points drawn of each', zh: '每边抽取的点数' },
} as const;
