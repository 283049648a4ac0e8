import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absurdNumbers } from './absurd.test-kit.ts';
import { type ChartCurve, type CurveChartPlot, drawCurveChart } from './curveChart.ts';
import { legendPlaces } from './legend.ts';
import { overlaps, palette, picture, recorder, wordsOf } from './recorder.test-kit.ts';

const { NaN: gap, POSITIVE_INFINITY: infinity } = Number;
const format = (value: number) => (Number.isFinite(value) ? value.toPrecision(3) : '∞');

const jump: CurveChartPlot = {
  x: [-2, 2],
  y: [0, 2],
  infinite: true,
  xLabel: 'θ (data units)',
  yLabel: 'divergence (nats)',
  references: [{ value: Math.LN2, label: 'log 2' }],
  present: 0.73,
  format,
  formatX: String,
  curves: [
    { label: 'KL', colour: 'klForward', x: [-2, 0, 2], y: [infinity, 0, infinity], length: 3 },
    { label: 'W₁', colour: 'wasserstein', x: [-2, 0, 2], y: [2, 0, 2], length: 3, dash: [7, 4] },
  ],
};

const x = [1, 10, 100, 1000, 10_000];
const decay: CurveChartPlot = {
  x: [0, 4],
  logX: true,
  y: [-4, 1],
  log: true,
  xLabel: 'critic steps',
  yLabel: 'gradient',
  format,
  formatX: String,
  cursor: 100,
  curves: [
    {
      label: 'median of 20 seeds',
      colour: 'generated',
      x,
      y: [5, 0.4, 0.03, 0.002, 0.0002],
      length: 5,
      marked: true,
      band: { low: [2, 0.1, gap, 0.001, 0], high: [9, 0.9, 0.1, 0.004, 0.001] },
    },
    { label: 'floor', colour: 'muted', x, y: [1e-3, 0, -1, gap, 1e-3], length: 5 },
  ],
};

const long = (label: string): ChartCurve => ({ label, colour: 'js', x: [0, 1], y: [0, 1], length: 2 });
const crowded: CurveChartPlot = {
  x: [0, 1],
  y: [0, 1],
  xLabel: 'steps of the generator',
  yLabel: 'the norm of its gradient',
  format,
  formatX: String,
  usual: '−0.000',
  curves: ['minimax, 20 seeds', '−log D', 'Wasserstein with penalty', '梯度惩罚下的生成器'].map(long),
};

test.each([
  ['infinite', jump, 360],
  ['logarithmic', decay, 360],
  ['crowded', crowded, 320],
] as const)('the picture of %s curves', async (name, plot, width) => {
  const drawn = picture((context) => drawCurveChart(context, width, 180, palette, plot));
  await expect(drawn).toMatchFileSnapshot(`pictures/curves-${name}.txt`);
});

test('words lie apart and inside the picture, however narrow', () => {
  for (const width of [232, 256, 296, 320, 480, 960]) {
    for (const plot of [jump, decay, crowded]) {
      const words = wordsOf((context) => drawCurveChart(context, width, 220, palette, plot));
      expect(overlaps(words), `${width}`).toEqual([]);
      for (const { text, left, right, top, bottom } of words) {
        expect([left >= -1, right <= width + 1, top >= -1, bottom <= 221], `${text} at ${width}`).toEqual(
          Array(4).fill(true),
        );
      }
    }
  }
});

test('a legend breaks into rows where a label would leave it', () => {
  expect(legendPlaces([60, 60, 60], 200)).toEqual([
    [0, 0],
    [90, 0],
    [0, 1],
  ]);
  expect(legendPlaces([500], 200)).toEqual([[0, 0]]);
});

test('a greater value is drawn higher, on either axis', () => {
  const values = fc.double({ min: 1e-4, max: 10, noNaN: true });
  fc.assert(
    fc.property(values, values, fc.boolean(), (one, other, log) => {
      fc.pre(one === other || Math.abs(one / other - 1) > 1e-9);
      const { context } = recorder();
      const { y } = drawCurveChart(context, 400, 200, palette, { ...decay, log, y: log ? [-4, 1] : [0, 10] });
      expect(Math.sign(y(other) - y(one)) || 0).toBe(Math.sign(one - other) || 0);
    }),
  );
});

test('bands of any values draw within reach of the chart, a few calls a pixel column', () => {
  const series = fc.array(absurdNumbers, { minLength: 1, maxLength: 23 });
  const n = 12_000;
  fc.assert(
    fc.property(series, series, fc.boolean(), (low, high, log) => {
      const { calls, context } = recorder();
      const of = (some: number[]) => Float64Array.from({ length: n }, (_, k) => some[k % some.length] as number);
      const curve: ChartCurve = {
        label: 'f',
        colour: 'js',
        x: Float64Array.from({ length: n }, (_, k) => k),
        y: of(low),
        length: n,
        band: { low: of(low), high: of(high) },
      };
      const { left, right, bottom } = drawCurveChart(context, 300, 160, palette, {
        ...crowded,
        x: log ? [0, 4] : [0, n],
        logX: log,
        log,
        y: log ? [-3, 3] : [-5, 5],
        curves: [curve],
      });
      expect(calls.length).toBeLessThan(45 * (right - left) + 300);
      const strays = calls.filter(([name, toX, toY]) => {
        const within = (toX as number) >= -1 && (toX as number) <= 301 && (toY as number) >= -20;
        return name.endsWith('To') && !(within && (toY as number) <= bottom + 20);
      });
      expect(strays).toEqual([]);
      expect(left).toBeGreaterThan(30);
    }),
    { numRuns: 12 },
  );
});

test('a million samples draw as many lines as the picture has columns, not more', () => {
  const n = 1e6;
  const { calls, context } = recorder();
  const at = Float64Array.from({ length: n }, (_, k) => k);
  const y = at.map((k) => Math.sin(k) * (k % 97 === 0 ? 1e300 : 1));
  const curve: ChartCurve = {
    label: 'f',
    colour: 'js',
    x: at,
    y,
    length: n,
    band: { low: y, high: y.map((v) => v + 1) },
  };
  drawCurveChart(context, 600, 200, palette, { ...crowded, x: [0, n], y: [-2, 2], curves: [curve] });
  expect(calls.length).toBeLessThan(12_000);
});
