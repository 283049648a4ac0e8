import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absurdNumbers } from './absurd.test-kit.ts';
import { createChart, spreadLabels } from './chart.ts';
import { type Curve, type CurvePlot, columns, nearestSample, runs, sampledAt, valueAt } from './curve.ts';
import { drawCurves } from './curves.ts';
import { logDomain, roundDomain } from './domain.ts';
import { createPen } from './pen.ts';
import { palette, recorder } from './recorder.test-kit.ts';
import { powerTicks, ticks, unitExponent } from './ticks.ts';

const layout = { width: 300, height: 160, left: 40, right: 60, x: [0, 100], y: [0, 2] } as const;
const { NaN: gap, POSITIVE_INFINITY: infinity } = Number;

test('a chart maps its domains to its box, and ∞ above the break', () => {
  const chart = createChart({ ...layout, infinite: true });
  expect([chart.x(0), chart.x(100)]).toEqual([40, 240]);
  expect(chart.y(0)).toBe(chart.bottom);
  expect(chart.y(2)).toBe(chart.top);
  expect(chart.y(infinity)).toBe(chart.infinity);
  expect(chart.infinity).toBeLessThan(chart.top - 15);
  expect(chart.y(gap)).toBeNaN();
  expect(chart.dataX(chart.x(37))).toBeCloseTo(37, 9);
});

test('a logarithmic axis has powers of ten and no place for 0', () => {
  const chart = createChart({ ...layout, y: [-3, 1], log: true });
  expect(chart.y(0.001)).toBe(chart.bottom);
  expect(chart.y(10)).toBe(chart.top);
  expect(chart.y(0)).toBeNaN();
  const labelled = powerTicks([-3, 1], 200, 34).filter(({ label }) => label !== '');
  expect(labelled.map(({ label }) => label)).toEqual(['10⁻³', '0.01', '0.1', '1', '10']);
  expect(ticks([0, 2], 100, 34).map(({ label }) => label)).toEqual(['0', '1', '2']);
});

test('labels keep their order and their distance, within the box', () => {
  expect(spreadLabels([50, 10, 52], 14, 0, 100)).toEqual([50, 10, 64]);
  expect(spreadLabels([98, 99, 97], 14, 0, 100)).toEqual([86, 100, 72]);
});

test('runs part finite, infinite and missing values', () => {
  expect(runs([1, 2, infinity, infinity, gap, 3, gap, -infinity], 8)).toEqual([
    [0, 2, false],
    [2, 4, true],
    [5, 6, false],
  ]);
});

test('a curve has values where it was sampled, and no others', () => {
  const curve = { x: [0, 10, 30, 99], y: [5, 6, infinity, 8], length: 3 };
  expect([-4, 0, 4, 10, 30, 99].map((at) => valueAt(curve, at))).toEqual([gap, 5, gap, 6, infinity, gap]);
  expect(valueAt({ ...curve, length: 0 }, 0)).toBeNaN();
});

test('the nearest sample is what a look at all of them finds', () => {
  const ascending = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(ascending, fc.integer({ min: -60, max: 60 }), (some, at) => {
      const x = some.toSorted((a, b) => a - b);
      const least = Math.min(...x.map((value) => Math.abs(value - at)));
      const found = nearestSample([{ x, y: x, length: x.length }], at);
      expect(Math.abs((found as number) - at)).toBe(least);
    }),
  );
});

test('a crosshair snaps to the nearest sample of any curve', () => {
  const curves = [
    { x: [0, 10, 30, 99], y: [1, 2, 3, 4], length: 3 },
    { x: [12, 40], y: [5, 6], length: 2 },
    { x: [], y: [], length: 0 },
  ];
  expect([-7, 4, 11.5, 21.5, 34, 37, 90].map((at) => nearestSample(curves, at))).toEqual([0, 0, 12, 30, 30, 40, 40]);
  expect(nearestSample(curves.slice(2), 3)).toBeUndefined();
});

test('a table lists samples only, the first and the last among them', () => {
  const curves = [
    { x: [3, 50, 51, 52, 160], y: [1, 2, 3, 4, 5], length: 5 },
    { x: [70, 203], y: [5, 6], length: 2 },
  ];
  expect(sampledAt(curves, 5)).toEqual([3, 52, 70, 160, 203]);
  expect(sampledAt(curves, 401)).toEqual([3, 50, 51, 52, 70, 160, 203]);
  expect(sampledAt([{ x: [7], y: [1], length: 1 }], 8)).toEqual([7]);
  expect(sampledAt([], 8)).toEqual([]);
});

test('on a logarithmic axis samples are spread, and found, by their ratios', () => {
  const curve = { x: Float64Array.from({ length: 101 }, (_, k) => 1.2 ** k), y: [], length: 101 };
  const few = sampledAt([curve], 5, true);
  const gaps = few.slice(1).map((x, k) => Math.round(Math.log(x / (few[k] as number)) / Math.log(1.2)));
  expect(gaps).toEqual([25, 25, 25, 25]);
  const decades = { x: [1, 10, 100], y: [], length: 3 };
  expect([2, 4, 29, 40].map((at) => nearestSample([decades], at, true))).toEqual([1, 10, 10, 100]);
  expect(nearestSample([decades], 40)).toBe(10);
  expect(sampledAt([decades, { x: [2, 5], y: [], length: 2 }], 5, true)).toEqual([1, 2, 5, 10, 100]);
});

test('columns hold mean and range, without what isn’t finite', () => {
  const chart = createChart(layout);
  const x = [0, 0.5, 1, 50, 50.5];
  const curve: Curve = { label: '', colour: 'wasserstein', x, y: [1, 4, 2.5, gap, 7], length: 5 };
  const [, mean, least, most, , second] = columns(chart, curve);
  expect([mean, least, most, second]).toEqual([2.5, 1, 4, 7]);
});

test('∞ is drawn on its own line with its tick, gaps stay open, labels name the curves', () => {
  const { calls, context } = recorder();
  const plot: CurvePlot = {
    x: [0, 100],
    y: [0, 1],
    infinite: true,
    xLabel: 'θ',
    yLabel: 'nats',
    format: (value) => (value === infinity ? '∞' : value.toFixed(2)),
    formatX: String,
    references: [{ value: Math.LN2, label: 'log 2' }],
    cursor: 100,
    curves: [
      { label: 'JS', colour: 'js', x: [0, 50, 100], y: [0, gap, 0.6], length: 3 },
      { label: 'KL', colour: 'klForward', x: [0, 50, 100], y: [0.2, infinity, infinity], length: 3 },
    ],
  };
  const chart = drawCurves(context, 300, 160, palette, plot, 100);
  const texts = calls.filter(([name]) => name === 'fillText').map(([, text]) => text);
  for (const text of ['∞', 'log 2', 'nats', 'θ', 'JS 0.60', 'KL ∞', '100']) expect(texts).toContain(text);
  expect(calls).toContainEqual(['lineTo', chart.x(100), chart.infinity]);
  // From the finite part to ∞, and over the gap, no line is drawn.
  expect(calls).toContainEqual(['moveTo', chart.x(50), chart.infinity]);
  expect(calls).not.toContainEqual(['lineTo', chart.x(100), chart.y(0.6)]);
  expect(calls).toContainEqual(['fillRect', chart.x(100) - 1.8, chart.y(0.6) - 1.8, 3.6, 3.6]);
});

test('an axis of any size keeps its labels short and says their power of ten', () => {
  expect([unitExponent([0, 9000]), unitExponent([-2e5, 1e5]), unitExponent([0, 3e-7])]).toEqual([0, 5, -7]);
  expect(ticks([0, 2e5], 100, 34, 5).map(({ label }) => label)).toEqual(['0', '1', '2']);
  const { calls, context } = recorder();
  const plot: CurvePlot = {
    x: [0, 10],
    y: [-2e5, 2e5],
    xLabel: '',
    yLabel: 'nats',
    format: String,
    formatX: String,
    curves: [],
  };
  drawCurves(context, 300, 160, palette, plot, 100);
  const texts = calls.filter(([name]) => name === 'fillText').map(([, text]) => text);
  expect(texts).toContain('nats ×10⁵');
  expect(texts).toContain('−2');
});

test('curves of any values draw a bounded number of lines of bounded length, and short labels', () => {
  const n = 400;
  const series = fc.array(absurdNumbers, { minLength: 1, maxLength: 37 });
  const size = fc.constantFrom(1e-300, 1e-5, 1, 1e5, 1e300);
  fc.assert(
    fc.property(series, series, size, fc.boolean(), (first, second, most, log) => {
      const { calls, context } = recorder();
      const x = Float64Array.from({ length: n }, (_, k) => k / 8);
      const each = (values: number[], noisy: boolean): Curve => {
        const y = x.map((_, k) => values[k % values.length] as number);
        return {
          label: 'f',
          colour: 'wasserstein',
          x,
          y,
          length: n,
          noisy,
          dash: [7, 4],
          floor: y[0],
        };
      };
      const plot: CurvePlot = {
        x: [0, 50],
        y: log ? logDomain(most / 2, most) : roundDomain(-most, most),
        log,
        infinite: true,
        xLabel: '',
        yLabel: '',
        format: (value) => value.toPrecision(2),
        formatX: String,
        cursor: 7,
        curves: [each(first, false), each(second, true)],
      };
      const { left, right, bottom } = drawCurves(context, 300, 160, palette, plot, 100);
      // Of each pixel column its first, least, most and last point, and a cut line moves before it draws.
      expect(calls.length).toBeLessThan(2 * 2 * 4 * (right - left) + 300);
      let [length, px, py] = [0, 0, 0];
      for (const [name, ...values] of calls) {
        if (name !== 'moveTo' && name !== 'lineTo') continue;
        const [toX, toY] = values as [number, number];
        if (name === 'lineTo') length += Math.hypot(toX - px, toY - py);
        [px, py] = [toX, toY];
        expect(toX >= -1 && toX <= 301 && toY >= -20 && toY <= bottom + 20).toBe(true);
      }
      expect(length).toBeLessThan(2 * 4 * 2 * (right - left) * 200 + 10_000);
      for (const [name, text, labelX] of calls)
        if (name === 'fillText' && (labelX as number) < left) expect((text as string).length).toBeLessThan(9);
    }),
    { numRuns: 60 },
  );
});

test('of many points in a pixel the line keeps the extremes', () => {
  const { calls, context } = recorder();
  const pen = createPen(context, 0, 100, 1);
  for (let k = 0; k < 1000; k++) pen.to(5 + k / 1000, k === 300 ? 12 : k === 700 ? 88 : 50);
  pen.to(6, 40);
  pen.end();
  expect(calls.map(([, , y]) => y)).toEqual([50, 12, 88, 50, 40]);
});

test('a line is cut where it leaves the picture, at its own slope', () => {
  const { calls, context } = recorder();
  const pen = createPen(context, 0, 100, 1);
  for (const [x, y] of [
    [0, 50],
    [10, 150],
    [20, 1e300],
    [30, infinity],
    [40, -infinity],
    [50, -50],
    [60, 50],
  ] as const)
    pen.to(x, y);
  pen.end();
  expect(calls).toEqual([
    ['moveTo', 0, 50],
    ['lineTo', 5, 100],
    ['moveTo', expect.closeTo(35, 2), 100],
    ['lineTo', expect.closeTo(35, 2), 0],
    ['moveTo', 55, 0],
    ['lineTo', 60, 50],
  ]);
});

test('of many gaps in a pixel none is left, and a wider one stays open', () => {
  const { calls, context } = recorder();
  const pen = createPen(context, 0, 100, 1);
  for (let k = 0; k < 1000; k++) pen.to(5 + k / 1000, k % 3 === 0 ? gap : 50 + (k % 7));
  pen.to(5.9995, gap);
  pen.to(9, 20);
  pen.to(12, 30);
  pen.end();
  expect(calls.length).toBeLessThan(40);
  expect(calls.slice(-2)).toEqual([
    ['moveTo', 9, 20],
    ['lineTo', 12, 30],
  ]);
});
