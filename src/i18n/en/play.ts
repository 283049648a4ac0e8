export const play = {
  title: 'Wasserstein Playground',
} as const;
