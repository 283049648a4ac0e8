export const learn = {
  rail: 'Chapters',
  chapter: (p: { number: number }) => `Chapter ${p.number}`,
  coming: (p: { count: number }) => `${p.count} more to come`,
  loading: 'The chapter is on its way.',
  unknown: (p: { slug: string }) => `There is no chapter “${p.slug}”. Here is the first one.`,
  stage: 'Stage',
  text: 'Text',
  formula: { label: 'Formula; the arrow keys step through its terms' },
  derivation: {
    count: (p: { open: number; total: number }) =>
      p.open === 0 ? (p.total === 1 ? '1 step' : `${p.total} steps`) : `${p.open} of ${p.total}`,
    next: 'Next step',
    all: 'All steps',
  },
  assumptions: {
    label: (p: { short: string }) => `assumes ${p.short}`,
    named: {
      'first-moments': {
        short: 'first moments',
        long: 'The mean distance from the origin is finite under both distributions. Otherwise W may be infinite.',
      },
      'any-function': {
        short: 'D may be any function',
        long: 'Any measurable function with values in [0, 1]. A real network only comes near it.',
      },
      'smooth-critic': {
        short: 'a tame slope',
        long: 'The slope of f at the generated points grows more slowly than exp(|f|). It does for the small networks trained here; Theorem 2.4 of Arjovsky & Bottou 2017 bounds the gradient, here by ε/(1 − ε), with ε the distance of D from a perfect D* in value and slope.',
      },
      'critic-x': {
        short: 'f depends on x alone',
        long: 'Among smooth critics of x alone the result is exact, for the penalty’s optimum is even between the segments. A critic that also varies with y can do a little better, for the random points x̂ thin out towards the ends of the segments.',
      },
      thin: {
        short: 'w = 0',
        long: 'The segments have no thickness. With both thickness and noise the stage integrates the values numerically.',
      },
      'best-discriminator': {
        short: 'the best D',
        long: 'D is the maximiser for the present θ, and L may be differentiated under the maximum. A discriminator trained for a finite time is not quite there.',
      },
    },
  },
  sources: {
    label: 'Source: ',
    named: {
      ab: 'Arjovsky & Bottou 2017',
      wgan: 'Arjovsky, Chintala & Bottou 2017',
      gp: 'Gulrajani et al. 2017',
      gan: 'Goodfellow et al. 2014',
      villani: 'Villani 2009',
    },
  },
  myth: { said: 'Often said:', quote: (p: { said: string }) => `“${p.said}”` },
  exercise: { answer: 'Answer' },
  claim: {
    theory: 'Theory',
    here: 'Here',
    holds: 'Holds.',
    fails: 'Doesn’t hold here.',
    unmeasurable: 'Can’t be told here.',
    waiting: 'Not measured yet.',
    running: 'Being measured.',
    within: (p: { tolerance: string }) => `within ${p.tolerance}`,
    run: 'Run',
    again: 'Run again',
  },
} as const;
