export const charts = {
  details: 'In numbers',
  /** An axis with its unit. */
  axis: (p: { label: string; unit: string }) => `${p.label} (${p.unit})`,
  caption: (p: { title: string }) => `${p.title}, in numbers`,
  crosshair: (p: { title: string }) => `${p.title}: place of the crosshair`,
  /** Where the crosshair stands, and what is there. */
  reading: (p: { at: string; values: string }) => `${p.at}: ${p.values}`,
  /** A name and its number, in a list of several. */
  value: (p: { name: string; value: string }) => `${p.name} ${p.value}`,
  /** A value and the band around it. */
  within: (p: { value: string; low: string; high: string }) => `${p.value} (${p.low} to ${p.high})`,
  range: (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
  unshowable: (p: { count: string }) => `${p.count} values of 0 or less have no place on a logarithmic axis.`,
  nothing: 'Nothing has been measured yet.',
  count: 'values',
  countLog: 'values, log scale',
  share: 'share',
  expected: 'expected',
  bins: {
    'freedman-diaconis': (p: { count: string; width: string; total: string }) =>
      `${p.total} values in ${p.count} bins of width ${p.width} (Freedman–Diaconis).`,
    sturges: (p: { count: string; width: string; total: string }) =>
      `${p.total} values in ${p.count} bins of width ${p.width} (Sturges).`,
    given: (p: { count: string; width: string; total: string }) =>
      `${p.total} values in ${p.count} bins of width ${p.width}.`,
  },
  decades: (p: { width: string }) => `${p.width} decades`,
  below: (p: { share: string; end: string }) => `${p.share} lie below ${p.end}, outside the picture.`,
  above: (p: { share: string; end: string }) => `${p.share} lie above ${p.end}, outside the picture.`,
  missing: (p: { share: string }) => `${p.share} aren’t numbers.`,
  /** The bin with the most values. */
  peak: (p: { from: string; to: string; share: string }) => `Most lie between ${p.from} and ${p.to}: ${p.share}.`,
  bin: (p: { from: string; to: string; count: string }) => `${p.from} to ${p.to}: ${p.count}`,
  binExpected: (p: { from: string; to: string; count: string; expected: string }) =>
    `${p.from} to ${p.to}: ${p.count}, expected ${p.expected}`,
  name: 'name',
  measured: 'value',
  /** One direction of something that is dragged, or moved with the keys. */
  slider: (p: { name: string; axis: string }) => `${p.name}, ${p.axis}`,
  /** A cell of a heat map. */
  cell: (p: { x: string; y: string; value: string }) => `${p.x}, ${p.y}: ${p.value}`,
  means: (p: { across: string; up: string }) => `Each cell shows the mean of ${p.across} × ${p.up} values.`,
  cells: (p: { low: string; high: string }) => `Values from ${p.low} to ${p.high}.`,
  target: (p: { target: string }) => `The middle colour stands for ${p.target}.`,
  cellsBelow: (p: { share: string; end: string }) => `${p.share} of the cells are below ${p.end}, drawn as ${p.end}.`,
  cellsAbove: (p: { share: string; end: string }) => `${p.share} of the cells are above ${p.end}, drawn as ${p.end}.`,
  cellsMissing: (p: { share: string }) => `${p.share} of the cells hold no number; they are hatched.`,
} as const;
