/** What is said of a guess that is made before the run shows what it does, in exercises and on curves. */
export const predict = {
  guess: 'Your guess',
  draw: 'Your guess, drawn',
  none: 'nothing yet',
  first: 'First your guess.',
  run: 'Run and compare',
  again: 'Guess again',
  here: (p: { label: string }) => `Here, ${p.label}`,
  difference: 'Guess − here',
  right: 'It is as you said.',
  wrong: 'It isn’t as you said; the right answer is ticked.',
} as const;
