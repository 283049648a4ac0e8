/** What is said where a run's numbers stopped being finite. */
export const diverged = {
  title: (p: { quantity: string; iteration: string }) =>
    `The ${p.quantity} stopped being finite at iteration ${p.iteration}.`,
  restored: (p: { iteration: string }) => `Shown is the last good state, iteration ${p.iteration}.`,
  quantities: {
    criticLoss: 'critic’s loss',
    generatorLoss: 'generator’s loss',
    critic: 'critic’s weights',
    generator: 'generator’s weights',
  },
  helps: {
    criticLoss:
      'The critic overshot. A smaller learning rate usually mends it; under a gradient penalty also a smaller λ.',
    generatorLoss:
      'The generator followed a critic that had become too steep. A smaller learning rate or a stronger constraint helps.',
    critic:
      'The critic’s steps grew without bound. A smaller learning rate helps; so does a smaller λ, because a strong penalty makes the steps stiff.',
    generator:
      'The generator’s steps grew without bound. A smaller learning rate for it, or more critic steps, usually helps.',
  },
  halve: 'Start again with half the learning rates',
  undo: 'Undo the last change',
} as const;
