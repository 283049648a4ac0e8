/** What the statements on noised clouds assume is Gaussian noise: that of bounded support leaves places where one side has no density. */
export const bounded = {
  at: { noise: 'disc' },
  what: { en: 'take noise that ends somewhere', zh: '换成有界的噪声' },
} as const;
