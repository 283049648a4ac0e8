export const timeline = {
  label: 'Moment of the run',
  at: (p: { iteration: string; reach: string }) => `iteration ${p.iteration} of ${p.reach}`,
  atNow: (p: { reach: string }) => `now, iteration ${p.reach}`,
  now: 'Back to now',
  past: (p: { iteration: string; reach: string }) =>
    `You are at iteration ${p.iteration} of ${p.reach}. Play runs on from here; a change tries another way from here, and undo comes back.`,
} as const;
