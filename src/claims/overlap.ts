/** What several statements assume is that supports lie apart; under noise they overlap everywhere. */
export const overlap = {
  at: { sigma: 0.4 },
  what: { en: 'let noise make the supports overlap', zh: '加噪，让两个支撑集重叠' },
} as const;
