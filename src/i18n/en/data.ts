/** What is said of a reader's own data: where they come from, what was found, and how they are taken. */
export const data = {
  title: (p: { name: string }) => `Points from ${p.name}`,
  typed: 'your text',
  pasteTitle: 'Paste or type points',
  text: 'One point a line: x, y. Or a table with a header, or JSON.',
  mend: 'The text, to mend it here',
  found: (p: { count: string; x: string; y: string }) => `${p.count} points. x is column ${p.x}, y is column ${p.y}.`,
  ranges: (p: { xLow: string; xHigh: string; yLow: string; yHigh: string; bound: string }) =>
    `x runs from ${p.xLow} to ${p.xHigh}, y from ${p.yLow} to ${p.yHigh}; the window shows −${p.bound} to ${p.bound}.`,
  leftOut: (p: { names: string }) => `Not used: column ${p.names}.`,
  bad: (p: { entries: boolean; lines: string; more: number; text: string }) =>
    `Left out for want of two numbers: ${p.entries ? 'entry' : 'line'} ${p.lines}${p.more > 0 ? ` and ${p.more} more` : ''} (“${p.text}”).`,
  sampled: (p: { total: string; most: string }) => `Of ${p.total} points ${p.most} are taken, drawn evenly.`,
  fitting: (p: { x: string; y: string; scale: string }) =>
    `To fit them, (${p.x}, ${p.y}) moves to the centre and distances are multiplied by ${p.scale}. The shape stays.`,
  classes: (p: { column: string }) => `Classes, from column ${p.column}`,
  classesWhy: 'Training doesn’t tell them apart: a class taken is just points. Choose which to take.',
  noClass: 'Choose a class at least.',
  unnamed: 'without a name',
  preview: 'What would be taken',
  fit: 'Fit into the window',
  keep: 'Keep as they are',
  keepInside: (p: { count: string }) => `Keep as they are, only the ${p.count} inside`,
  take: 'Open',
  cancel: 'Cancel',
  opened: (p: { count: string; name: string }) => `${p.count} points from ${p.name} are the data now.`,
  functionTitle: 'A function as data',
  functionName: 'the function',
  kinds: { curve: 'A curve', density: 'A density' },
  curveWhy: 't runs evenly from 0 to 1.',
  densityWhy: 'On the window, up to a factor: it need not integrate to 1.',
  count: 'Points',
  noise: 'Noise σ',
  noiseWhy: 'Each point is blurred by a Gaussian of this σ, on every draw.',
  syntax: 'You can write + − * / ^, < >, brackets, pi, e, and sin, cos, tan, exp, log, sqrt, abs, min, max and others.',
  formula: {
    empty: (p: { part: string }) => `${p.part} needs a formula.`,
    long: (p: { part: string; most: string }) => `${p.part} has room for ${p.most} characters.`,
    unknown: (p: { part: string; column: number; found: string; allowed: string }) =>
      `“${p.found}” in column ${p.column} of ${p.part} means nothing here. Names that do: ${p.allowed}.`,
    unexpected: (p: { part: string; column: number; found: string; allowed: string }) =>
      `Column ${p.column} of ${p.part} needs ${p.allowed || 'a number, a name or ('}${p.found ? ` where “${p.found}” stands` : '; the formula ends there'}.`,
    arguments: (p: { part: string; column: number; found: string; allowed: string }) =>
      `“${p.found}” in column ${p.column} of ${p.part} takes ${p.allowed === '1' ? 'one number' : `${p.allowed} numbers`}.`,
    notFinite: (p: { part: string; where: string }) => `${p.part} isn’t a finite number at ${p.where}.`,
    negative: (p: { part: string; where: string }) => `${p.part} is negative at ${p.where}; a density is 0 or more.`,
    zero: (p: { part: string }) => `${p.part} is 0 all over the window.`,
  },
} as const;
