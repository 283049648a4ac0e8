/** The list of keys, which arrives when it is asked for. */
export const keys = {
  close: 'Close',
  names: {
    togglePlay: 'play and pause',
    step: 'one step',
    reset: 'reset, same seed',
    reseed: 'new seed',
    undo: 'undo the last change',
    redo: 'redo it',
    switchConstraint: 'clip the weights or penalise the gradient',
    copyLink: 'copy the link',
    diagnostics: 'diagnostics on and off',
    showKeys: 'this list',
  },
  space: 'Space',
  shift: 'Shift',
  where: 'They work everywhere except in text fields and lists.',
  single: 'Single keys are shortcuts',
  singleWhy: 'Switch them off if you dictate, or press keys by mistake.',
} as const;
