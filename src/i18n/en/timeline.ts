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
  },
  stopped: {
    iteration: (p: { iteration: string }) => `Stopped at iteration ${p.iteration}, as you wished.`,
    modes: (p: { iteration: string }) =>
      `Stopped at iteration ${p.iteration}: at two looks in a row dots lay on every mode.`,
    floor: (p: { iteration: string }) =>
      `Stopped at iteration ${p.iteration}: at two looks in a row W₁ was under 1.5 times its sampling floor.`,
  },
} as const;
