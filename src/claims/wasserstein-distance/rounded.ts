/** What continuity of θ ↦ W assumes is that θ ↦ g_θ(z) is continuous. */
export const rounded = {
  at: { weights: 'rounded' },
  what: { en: 'round the weights: then the generator jumps', zh: '把权重舍入：生成器便会跳变' },
} as const;
