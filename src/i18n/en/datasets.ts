/** Names of the datasets, and words for the parameters of each (`ring.modes`). */
export const datasets = {
  names: {
    ring: 'Ring of Gaussians',
  },
  labels: {
    'ring.modes': 'Modes',
    'ring.radius': 'Radius',
    'ring.sigma': 'Spread σ',
  },
  reasons: {
    'ring.modes': 'More islands to find, and to lose.',
    'ring.radius': 'How far the islands lie from the middle, where the generator begins.',
    'ring.sigma': 'Small islands are nearly points: the harder case, where supports barely overlap.',
  },
} as const;
