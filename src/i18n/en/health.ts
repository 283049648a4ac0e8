export const health = {
  /** Before what a preset shows on purpose. */
  meant: 'As meant here:',
  /** Between sentences. */
  gap: ' ',
  shows: {
    saturated: (p: { slope: string; w: string }) =>
      `The critic is nearly flat: its slope at x̂ is ${p.slope} while W₁ is still ${p.w}.`,
    /** Where most of them do. */
    atBound: (p: { share: string; c: string }) => `${p.share} of its weights lie within a tenth of ±${p.c}.`,
    criticRate: (p: { slope: string; target: string }) =>
      `The critic has gone flat: its slope at x̂ is ${p.slope} where the penalty asks for ${p.target}.`,
    vanished: (p: { gradient: string; w: string }) =>
      `The generator’s gradient has all but vanished: ‖∂L/∂θ‖ is ${p.gradient} while W₁ is still ${p.w}.`,
    steep: (p: { slope: string; target: string; w: string }) =>
      `The critic’s slope at x̂ is ${p.slope}, far above ${p.target}, and W₁ is still ${p.w}.`,
    outrun: (p: { share: string }) =>
      `In ${p.share} of the last iterations the critic ranked generated points above real ones.`,
    modesLost: (p: { reached: number; total: number; best: number }) =>
      `Dots lie on ${p.reached} of ${p.total} modes; there were ${p.best} before.`,
    modesMissed: (p: { best: number; total: number }) =>
      `For a while now dots have lain on ${p.best} of ${p.total} modes at most, and W₁ hardly falls.`,
    restless: (p: { least: string; most: string }) =>
      `W₁ goes up and down between ${p.least} and ${p.most} instead of falling.`,
  },
  causes: {
    saturated: 'Weights clipped that small can’t make it steep, and hardly any gradient reaches the generator.',
    criticRate: 'Its steps are probably too large: they drive its units to where they no longer respond.',
    separated:
      'The discriminator tells the two sides apart without a mistake, and where JS is flat nothing points the way.',
    silent: 'The critic passes next to nothing on.',
    weak: 'The penalty is too weak to hold it, so f no longer measures a distance.',
    unbounded: 'Nothing holds it, so f no longer measures a distance.',
    stiff: 'Under a penalty this stiff the critic learns too slowly to follow the generator.',
    fewSteps: 'The generator has moved on before a critic with so few steps can follow.',
    slow: 'The critic’s rate is too low to follow the generator.',
    fast: 'The generator moves on faster than the critic can follow; its rate is probably too high.',
    modesLost: 'A mode without samples pulls on none of them unless the critic’s slope reaches that far.',
    swaying: 'With β₁ this large, steps are remembered for too long: the cloud overshoots.',
    unheld: 'Nothing holds the discriminator’s slope, so its pull changes faster than the cloud can follow.',
    thrown: 'The learning rate is probably too high: each step throws the cloud further than it has to go.',
  },
  remedies: {
    loosen: (p: { value: string }) => `Loosen c to ${p.value}`,
    criticRate: (p: { value: string }) => `Give the critic a rate of ${p.value}`,
    generatorRate: (p: { value: string }) => `Give the generator a rate of ${p.value}`,
    bothRates: (p: { value: string }) => `Give both a rate of ${p.value}`,
    steps: (p: { value: string }) => `Give the critic ${p.value} steps an iteration`,
    calmer: (p: { value: string }) => `Lower β₁ to ${p.value}`,
    calmest: (p: { value: string; second: string }) => `Lower β₁ to ${p.value} and β₂ to ${p.second}`,
    wasserstein: 'Train a Wasserstein critic with a gradient penalty',
    penalise: 'Penalise the gradient',
    lambda: (p: { value: string }) => `Raise λ to ${p.value}`,
    soften: (p: { value: string }) => `Lower λ to ${p.value}`,
    afresh: (p: { remedy: string }) => `${p.remedy} and start afresh`,
  },
} as const;
