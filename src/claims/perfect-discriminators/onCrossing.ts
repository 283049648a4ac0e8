/** A discriminator learns two segments that cross at a right angle. */
export const onCrossing = { theta: 0, angle: 90, rate: 2e-3, steps: 2000 } as const;

export const shortTraining = {
  en: 'The discriminator has not trained long enough.',
  zh: '判别器训练得还不够久。',
} as const;
