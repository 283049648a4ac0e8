import type { Rivals } from '../../studies/rivals.ts';
import { atLeast, atMost } from '../check.ts';

// How a WGAN-GP is compared with a GAN that is trained alike.

/** W₁ of the right one over W₁ of the left one, in the end. */
export const ratioOf = ({ left, right }: Rivals): number =>
  (right.at(-1)?.wasserstein ?? Number.NaN) / (left.at(-1)?.wasserstein ?? Number.NaN);

export const ratioWords = {
  en: 'W₁ of the WGAN-GP over W₁ of the GAN',
  zh: 'WGAN-GP 的 W₁ 与 GAN 的 W₁ 之比',
} as const;

export const aheadWords = {
  ratio: ratioWords,
  modes: { en: 'modes that the WGAN-GP finds, all but one at least', zh: 'WGAN-GP 找到的模式数，至多缺一个' },
} as const;

/** The right one comes nearer, by the factor `most` at least, and misses one mode at most. */
export const ahead = (found: Rivals, most: number) =>
  [
    atMost('ratio', ratioOf(found), most, 0, 'finite-training'),
    atLeast('modes', found.right.at(-1)?.modes ?? Number.NaN, found.modes - 1, 0, 'finite-training'),
  ] as const;
