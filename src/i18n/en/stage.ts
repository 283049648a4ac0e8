export const stage = {
  /** The names in braces are switches; each stands once. */
  legend: '{real} and {generated} samples over {field}, with {lines} and {gradients}',
  layers: {
    real: 'real',
    generated: 'generated',
    field: 'the critic’s field f',
    discriminator: 'the discriminator’s field D = σ(f)',
    lines: 'level lines',
    gradients: 'gradients',
  },
  pictureOfF: 'Real and generated samples on the plane, over the values of the critic f',
  pictureOfD: 'Real and generated samples on the plane, over the values of the discriminator D',
  low: 'looks generated',
  high: 'looks real',
  step: (p: { name: string; step: string }) => `a line every ${p.step} of ${p.name}`,
  waiting: 'These are the points before training; the model is being set up.',
  summary: (p: { iteration: string }) => `Iteration ${p.iteration}.`,
  summaryWithDistance: (p: { iteration: string; w: string }) => `Iteration ${p.iteration}: W₁ is ${p.w}.`,
  summaryWithModes: (p: { iteration: string; w: string; reached: number; total: number }) =>
    `Iteration ${p.iteration}: W₁ is ${p.w}, dots lie on ${p.reached} of ${p.total} modes.`,
} as const;
