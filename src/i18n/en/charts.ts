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
  range: (p: { low: string; high: string }) => `${p.low} to ${p.high}`,
  nothing: 'Nothing has been measured yet.',
  count: 'values',
  countLog: 'values, log scale',
  share: 'share',
  expected: 'expected',
  from: 'from',
  to: 'to',
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
  missing: (p: { share: string }) => `${p.share} are not numbers.`,
  /** The bin with the most values. */
  peak: (p: { from: string; to: string; share: string }) => `Most lie between ${p.from} and ${p.to}: ${p.share}.`,
  name: 'name',
  measured: 'value',
  /** What moves a handle. */
  handleHint: 'Drag it, or use the arrow keys',
  slider: (p: { name: string; axis: string }) => `${p.name}, ${p.axis}`,
  cells: (p: { low: string; high: string }) => `Values from ${p.low} to ${p.high}.`,
  target: (p: { target: string }) => `The middle colour stands for ${p.target}.`,
  cellsBelow: (p: { share: string; end: string }) => `${p.share} of the cells are below ${p.end}, drawn as ${p.end}.`,
  cellsAbove: (p: { share: string; end: string }) => `${p.share} of the cells are above ${p.end}, drawn as ${p.end}.`,
  cellsMissing: (p: { share: string }) => `${p.share} of the cells hold no number; they are hatched.`,
} as const;
