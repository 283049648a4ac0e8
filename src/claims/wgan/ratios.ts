import type { Rivals, Stand } from '../../studies/rivals.ts';

// What two systems trained alike are compared by.

const lastOf = (side: readonly Stand[]): Pick<Stand, 'wasserstein' | 'modes'> =>
  side.at(-1) ?? { wasserstein: Number.NaN, modes: Number.NaN };

/** How much nearer the right one comes, W₁ over W₁ of the left one's, and the modes that each finds in the end. */
export function compared({ left, right }: Rivals) {
  const [one, other] = [lastOf(left), lastOf(right)];
  return { ratio: other.wasserstein / one.wasserstein, left: one.modes, right: other.modes };
}

export const ratioWords = {
  en: 'W₁ of the WGAN-GP over W₁ of the GAN',
  zh: 'WGAN-GP 的 W₁ 与 GAN 的 W₁ 之比',
} as const;
