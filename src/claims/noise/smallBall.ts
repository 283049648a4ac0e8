/** What the bound of W assumes is that C is the diameter of a ball that holds both noised points. */
export const smallBall = {
  at: { ball: 0.05 },
  what: { en: 'measure C in a ball that leaves most of the noise out', zh: '取一个装不下噪声的球来量 C' },
} as const;
