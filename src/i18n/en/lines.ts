export const lines = {
  title: 'When the supports don’t overlap',
} as const;
