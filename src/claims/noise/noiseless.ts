/** What the statements on noised lines assume is that there is noise. */
export const noiseless = {
  at: { noise: 'none' },
  what: { en: 'take the noise away', zh: '把噪声去掉' },
} as const;
