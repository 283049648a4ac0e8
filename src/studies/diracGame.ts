import { sigmoid } from '../math/activations.ts';

/** What stands in for a GAN's losses in one dimension: D(x) = sigmoid(ψx), or f(x) = ψx, between real data at 0 and a fake at θ. */
export const diracMethods = ['minimax', 'non-saturating', 'clip', 'penalty', 'one-sided', 'zero-centred'] as const;
export type DiracMethod = (typeof diracMethods)[number];

export interface DiracSettings {
  /** c of the clipped critic. */
  readonly clip: number;
  /** λ of both penalties on |ψ| − 1. */
  readonly lambda: number;
  /** γ of the zero-centred penalty γψ²/2. */
  readonly gamma: number;
}

export interface DiracGame {
  /** Descent directions of the two players at (θ, ψ). */
  readonly generator: (theta: number, psi: number) => number;
  readonly critic: (theta: number, psi: number) => number;
  /** The largest |ψ|. */
  readonly bound: number;
}

/**
 * The two players' directions (Mescheder, Geiger & Nowozin 2018, section 2, with
 * ψ turned round: there the fake scores high). The real point earns log D(0)
 * whatever ψ is, so that it moves nobody.
 */
export function diracGame(method: DiracMethod, { clip, lambda, gamma }: DiracSettings): DiracGame {
  const away = (theta: number, psi: number) => -theta * sigmoid(psi * theta);
  const saturating = (theta: number, psi: number) => psi * sigmoid(psi * theta);
  const linear = (_: number, psi: number) => psi;
  const free = Number.POSITIVE_INFINITY;
  const pull = (excess: number, psi: number) => 2 * lambda * excess * Math.sign(psi);
  switch (method) {
    case 'minimax':
      return { generator: saturating, critic: away, bound: free };
    case 'non-saturating':
      return { generator: (theta, psi) => psi * sigmoid(-psi * theta), critic: away, bound: free };
    case 'clip':
      return { generator: linear, critic: (theta) => -theta, bound: clip };
    case 'penalty':
      return { generator: linear, critic: (theta, psi) => -theta - pull(Math.abs(psi) - 1, psi), bound: free };
    case 'one-sided': {
      const critic = (theta: number, psi: number) => -theta - pull(Math.max(0, Math.abs(psi) - 1), psi);
      return { generator: linear, critic, bound: free };
    }
    case 'zero-centred':
      return { generator: saturating, critic: (theta, psi) => away(theta, psi) - gamma * psi, bound: free };
  }
}

export interface DiracSteps {
  readonly rate: number;
  /** Critic steps for each of the generator's. */
  readonly criticSteps: number;
  /** Both move at once, or one after the other sees the new place. */
  readonly order: 'simultaneous' | 'generator-first' | 'critic-first';
}

/** One step of both from (θ, ψ). */
export function diracStep(
  { generator, critic, bound }: DiracGame,
  { rate, criticSteps, order }: DiracSteps,
  theta: number,
  psi: number,
): readonly [theta: number, psi: number] {
  const moved = (at: number) => theta + rate * generator(theta, at);
  const seen = order === 'generator-first' ? moved(psi) : theta;
  let next = psi;
  for (let k = 0; k < criticSteps; k++) {
    next = Math.max(-bound, Math.min(bound, next + rate * critic(seen, next)));
  }
  return [order === 'critic-first' ? moved(next) : moved(psi), next];
}
