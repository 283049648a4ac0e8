export const timeline = {
  label: 'Moment of the run',
  at: (p: { iteration: string; reach: string }) => `iteration ${p.iteration} of ${p.reach}`,
  atNow: (p: { reach: string }) => `now, iteration ${p.reach}`,
  now: 'Back to now',
  past: (p: { iteration: string; reach: string }) =>
    `You are at iteration ${p.iteration} of ${p.reach}. Play runs on from here; a change tries another way from here, and undo comes back.`,
  stop: {
    label: 'Stop',
    never: 'by hand',
    iteration: 'at iteration',
    modes: 'with every mode',
    floor: 'with W₁ near its floor',
    at: 'Iteration to stop at',
    assigned: 'set by the task',
  },
  stopped: {
    iteration: (p: { iteration: string }) => `Stopped at iteration ${p.iteration}, as you wished.`,
    modes: (p: { iteration: string }) =>
      `Stopped at iteration ${p.iteration}: at two looks in a row dots lay on every mode.`,
    floor: (p: { iteration: string }) =>
      `Stopped at iteration ${p.iteration}: at two looks in a row W₁ was under 1.5 times its sampling floor.`,
  },
  slow: {
    open: 'Slow motion',
    back: 'One step back',
    next: 'Next step',
    begins: (p: { steps: number }) =>
      `The next iteration: ${p.steps === 1 ? 'one critic step' : `${p.steps} critic steps`}, then one of the generator.`,
    waits: 'The generator stands still in this iteration: nothing moved.',
    critic: (p: { step: number; steps: number }) =>
      `Critic step ${p.step} of ${p.steps}: only the critic moved, so the field changed and the points stayed.`,
    generator: (p: { distance: string }) =>
      `Generator’s step: only the generator moved, its points by ${p.distance} on average, and the field stayed.`,
    why: {
      critic: 'It is to be high on real points and low on generated ones.',
      discriminator: 'It is to take real points for real and generated ones for generated.',
      generator: 'Its points go where this critic is higher.',
    },
    names: {
      loss: 'its loss on the batch of this step',
      gap: 'the critic’s mean on real less generated samples',
      slope: 'the critic’s mean slope at x̂',
    },
    went: {
      rose: (p: { what: string; from: string; to: string }) => `${p.what} rose from ${p.from} to ${p.to}`,
      fell: (p: { what: string; from: string; to: string }) => `${p.what} fell from ${p.from} to ${p.to}`,
      steady: (p: { what: string; to: string }) => `${p.what} stayed at ${p.to}`,
    },
    holds: {
      'gradient-penalty': 'The penalty draws that slope to its target.',
      clip: 'Clipping then cut every weight back to ±c.',
      'spectral-norm': 'Its layers are divided by their norms, so that no slope passes 1.',
    },
    both: 'With both, the iteration is done; the next critic step starts from here.',
    together: (parts: readonly string[]) =>
      parts.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}${part.endsWith('.') ? '' : '.'}`).join(' '),
  },
} as const;
