/** What a field of points says. */
export const points = {
  hint: 'One point a line: x, y',
  file: 'From a file …',
  discard: 'Back to the points shown',
  faults: {
    none: () => 'There is no point here yet. One point a line: x, y.',
    notPoint: (p: { line: number; entry?: true; text: string }) =>
      `${p.entry ? 'Entry' : 'Line'} ${p.line} needs two numbers, x and y: “${p.text}”.`,
    outside: (p: { line: number; entry?: true; text: string; bound: string }) =>
      `${p.entry ? 'Entry' : 'Line'} ${p.line}, ${p.text}, lies outside −${p.bound} to ${p.bound}.`,
    few: (p: { count: number; least: number }) => `These are ${p.count} points; at least ${p.least} are needed.`,
    many: (p: { count: number; most: number }) => `These are ${p.count} points; at most ${p.most} have room.`,
  },
  cures: {
    leaveOut: () => 'Leave such lines out',
    fit: () => 'Fit all into the window',
    thin: (p: { most: number }) => `Take ${p.most} of them, evenly`,
  },
} as const;
