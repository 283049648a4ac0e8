import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absurdNumbers } from './absurd.test-kit.ts';
import { binValues } from './bins.ts';
import { drawHistogram, type HistogramPlot } from './histogram.ts';
import { overlaps, palette, picture, recorder, wordsOf } from './recorder.test-kit.ts';

const values = [0.1, 0.2, 0.3, 0.6, 0.7, 1.1, 1.2, 1.3, 1.4, 1.6, 2.4, 2.5, 3.3, 5];
const plain: HistogramPlot = {
  bins: binValues(values, { domain: [0, 4], count: 8 }),
  colour: 'real',
  xLabel: 'slope ‖∇f‖',
  yLabel: 'values',
  density: (x) => Math.exp(-x),
  markers: [{ value: 1, label: 'target 1', colour: 'wasserstein' }],
  cursor: 2,
  reading: '1.00 to 1.50: 4, expected 2.01',
};
const weights: HistogramPlot = {
  bins: binValues([...Array<number>(300).fill(-0.01), ...Array<number>(40).fill(0.002), 0.004, 0.01], {
    domain: [-0.01, 0.01],
    count: 10,
  }),
  colour: 'generated',
  log: true,
  xLabel: 'weight',
  yLabel: 'values, log scale',
  markers: [
    { value: -0.01, label: '−c, here' },
    { value: -0.009, label: 'a neighbour of it' },
    { value: 0.01, label: '+c' },
    { value: 3, label: 'outside' },
  ],
};
const sizes: HistogramPlot = {
  bins: binValues([1e-6, 1e-5, 2e-5, 3e-4, 4e-4, 0.01, 0], { log: true, domain: [1e-6, 0.01], count: 8 }),
  colour: 'js',
  xLabel: '大小',
  yLabel: '个数',
};
const tails: HistogramPlot = {
  bins: binValues([-7000, -30, -4, -1, -0.6, -0.1, 0.2, 0.3, 0.9, 1.4, 5, 60, 9e4], { log: 'symmetric', count: 12 }),
  colour: 'generated',
  xLabel: 'update',
  yLabel: 'values',
  density: (x) => 1 / (Math.PI * (1 + x * x)),
  markers: [{ value: 0, label: '0' }],
};
const all = { plain, weights, sizes, tails };

test.each(Object.entries(all))('the picture of the histogram: %s', async (name, plot) => {
  const drawn = picture((context) => drawHistogram(context, 320, 200, palette, plot));
  await expect(drawn).toMatchFileSnapshot(`pictures/histogram-${name}.txt`);
});

test('words lie apart and inside the picture, however narrow', () => {
  for (const width of [232, 296, 480, 960]) {
    for (const [name, plot] of Object.entries(all)) {
      const { reading: _, ...still } = plot;
      const words = wordsOf((context) => drawHistogram(context, width, 200, palette, still));
      expect(overlaps(words), `${name} at ${width}`).toEqual([]);
      for (const { text, left, right } of words) expect(left >= -1 && right <= width + 1, text).toBe(true);
    }
  }
});

/** The rectangles that bins are drawn as. */
function boxes(plot: HistogramPlot, width = 400, height = 200) {
  const { calls, context } = recorder();
  const chart = drawHistogram(context, width, height, palette, plot);
  const rows = calls
    .filter(([name]) => name === 'fillRect')
    .map(([, ...box]) => box as [number, number, number, number]);
  return { chart, rows, calls };
}

test('a bin stands between its edges, as high as its count says', () => {
  const { chart, rows } = boxes({ ...plain, reading: undefined });
  const filled = [...plain.bins.counts].flatMap((count, k) => (count > 0 ? [[count, k] as const] : []));
  expect(rows).toHaveLength(filled.length);
  filled.forEach(([count, k], row) => {
    const [x, y, wide, high] = rows[row] as [number, number, number, number];
    expect(x).toBeCloseTo(chart.x(k * 0.5), 9);
    expect(x + wide + 1).toBeCloseTo(chart.x((k + 1) * 0.5), 9);
    expect(y).toBeCloseTo(chart.y(count), 9);
    expect(y + high).toBeCloseTo(chart.bottom, 9);
  });
});

test('on a logarithmic axis counts stand where their logarithms do, and one value is seen', () => {
  const { chart, rows } = boxes(weights);
  const [, top300] = rows[0] as [number, number, number, number];
  const [, top40] = rows[1] as [number, number, number, number];
  const [, top1, , high1] = rows[2] as [number, number, number, number];
  expect((top1 - top300) / (top1 - top40)).toBeCloseTo(Math.log10(300) / Math.log10(40), 9);
  expect(high1).toBeGreaterThan(10);
  expect(top1).toBeCloseTo(chart.y(1), 9);
});

test('whatever the values, density and bound, a histogram is drawn within its chart with few calls', () => {
  fc.assert(
    fc.property(
      fc.array(absurdNumbers, { maxLength: 50 }),
      absurdNumbers,
      fc.boolean(),
      fc.boolean(),
      (some, level, log, logCounts) => {
        const { rows, calls } = boxes({
          ...plain,
          bins: binValues(some, { log }),
          log: logCounts,
          density: () => level,
          markers: [{ value: level, label: 'level' }],
        });
        expect(calls.length).toBeLessThan(2500);
        for (const [x, y, wide, high] of rows) {
          expect([x, y, wide, high].every(Number.isFinite)).toBe(true);
          expect(x >= -1 && x + wide <= 401 && y >= -1 && y + high <= 201 && high >= 0).toBe(true);
        }
        const within = (x: unknown, y: unknown) =>
          (x as number) >= -1 && (x as number) <= 401 && (y as number) >= -20 && (y as number) <= 220;
        expect(calls.filter(([name, x, y]) => /To$/.test(name) && !within(x, y))).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
