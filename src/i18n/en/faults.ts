/** How a fault becomes a sentence: what, where, what is allowed. */
export const faults = {
  unknown: (p: { name: string; allowed: string }) =>
    `There is no setting called “${p.name}”. The names here are ${p.allowed}.`,
  missing: (p: { name: string }) => `${p.name} is missing.`,
  type: (p: { name: string; value: string }) => `${p.name} can’t be ${p.value}; it needs another kind of value.`,
  notNumber: (p: { name: string; value: string }) => `${p.name} needs a number; “${p.value}” isn’t one.`,
  over: (p: { name: string; value: string; limit: string }) =>
    `${p.name} ${p.value} is over ${p.limit}, the most this page trains with.`,
  under: (p: { name: string; value: string; limit: string }) =>
    `${p.name} ${p.value} is under ${p.limit}, the least this page trains with.`,
  range: (p: { name: string; value: string; allowed: string }) => `${p.name} ${p.value} is out of range: ${p.allowed}.`,
  integer: (p: { name: string; value: string }) => `${p.name} ${p.value} isn’t a whole number.`,
  finite: (p: { name: string; value: string }) => `${p.name} ${p.value} isn’t a finite number.`,
  choice: (p: { name: string; value: string; allowed: string }) =>
    `${p.name} can’t be ${p.value}. It can be ${p.allowed}.`,
  count: (p: { name: string; value: string; allowed: string }) =>
    `${p.name} holds the wrong number of entries (${p.value}). Allowed: ${p.allowed}.`,
  shape: (p: { name: string; value: string; allowed: string }) =>
    `${p.name} has the shape ${p.value}. Here it has to be ${p.allowed}.`,
  conflict: (p: { name: string; value: string; allowed: string }) =>
    `${p.name} ${p.value} doesn’t go with the other settings. Allowed: ${p.allowed}.`,
  locked: (p: { name: string }) => `${p.name}: the task leaves that as it is.`,
  syntax: (p: { value: string; allowed: string }) => `This can’t be read: ${p.value} (${p.allowed}).`,
  unsupported: (p: { name: string; value: string }) => `This engine can’t do ${p.name} = ${p.value}.`,
  unreadable: (p: { value: string; allowed: string }) =>
    `${p.value} can’t be read: it is a folder, was moved or deleted, or may not be opened. You can open a file of ${p.allowed}.`,
  unwritable: (p: { value: string }) => `${p.value} can’t be written.`,
  size: (p: { value: string; allowed: string }) =>
    `This file is too large (${p.value}). You can open up to ${p.allowed}.`,
  /** Sentences one after another. */
  together: (sentences: readonly string[]) => sentences.join(' '),
  kept: (p: { value: string }) => `Kept ${p.value}.`,
  nothingChanged: 'Nothing was changed.',
  wholeInput: 'The input',
  keptDefault: 'The default experiment runs instead.',
  more: (p: { count: number }) => (p.count === 1 ? 'One more thing was wrong.' : `${p.count} more things were wrong.`),
} as const;
