/** The words of the lines' own pictures. */
export const lines = {
  stage: (p: { theta: string; thickness: string; sigma: string }) =>
    `Two upright segments on the plane: the real one at x = 0, the generated one at x = ${p.theta}; thickness ${p.thickness}, noise ${p.sigma}.`,
  values: (p: { theta: string; kl: string; js: string; tv: string; w: string }) =>
    `The rulers over θ from −2 to 2. At θ = ${p.theta}: KL ${p.kl} both ways, JS ${p.js}, TV ${p.tv}, W ${p.w}.`,
  trace: (p: { teacher: string; steps: number; theta: string }) =>
    `θ over the generator’s steps, taught by ${p.teacher}: ${p.theta} after ${p.steps} steps.`,
  handle: 'Generated segment, θ',
  handleHint: 'Drag the segment, or use the arrow keys',
  names: { real: 'real', generated: 'generated' },
  rulers: { klForward: 'KL', klReverse: 'KL rev.', js: 'JS', tv: 'TV', wasserstein: 'W' },
  rulersLong: { klForward: 'KL(real ‖ gen.)', klReverse: 'KL(gen. ‖ real)', js: 'JS', tv: 'TV', wasserstein: 'W' },
  table: {
    caption: 'The rulers and their slopes at θ',
    ruler: 'Ruler',
    value: 'Value',
    slope: 'Slope in θ',
    none: 'none',
  },
  tabs: { explore: 'Explore', learn: 'Let it learn' },
  teachers: { js: 'JS', w: 'W', noise: 'JS with noise' },
  traced: (p: { teacher: string }) => `θ by ${p.teacher}`,
  learnBy: { js: 'Learn by JS', w: 'Learn by W', noise: 'Learn by JS with noise' },
  status: {
    idle: 'Choose who teaches.',
    starting: 'The engine is being started.',
    warming: (p: { share: number }) => `The critic learns first: ${p.share} %.`,
    playing: (p: { step: number }) => `Generator step ${p.step}.`,
    paused: (p: { step: number }) => `Paused after ${p.step} steps of the generator.`,
    hidden: 'Paused while the tab is hidden.',
    diverged: 'A number stopped being finite. Start again with a smaller λ.',
    crashed: 'The engine stopped. Start again.',
  },
  pause: 'Pause',
  resume: 'Go on',
  end: 'Back to exploring',
  engine: (p: { engine: string; rate: string }) => `${p.engine}, ${p.rate} critic steps a second`,
  stepsAxis: 'steps',
  impliedJs: 'JS implied by the loss',
  gradientNow: 'Gradient',
  theoryNow: 'Theory at this θ',
} as const;
