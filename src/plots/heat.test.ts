import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absurdNumbers } from './absurd.test-kit.ts';
import { domainOf, extentOf } from './axis.ts';
import { cellAt, drawHeat, type HeatPlot } from './heat.ts';
import { heatColour } from './heatColour.ts';
import { coarsened } from './heatGrid.ts';
import { overlaps, palette, picture, recorder, wordsOf } from './recorder.test-kit.ts';

const { NaN: gap, POSITIVE_INFINITY: infinity } = Number;

const slopes: HeatPlot = {
  values: [0.2, 0.9, 1, 1.4, gap, 5],
  columns: 3,
  rows: 2,
  x: [-3, 3],
  y: [-2, 2],
  xLabel: 'x (data units)',
  yLabel: 'y',
  scale: { kind: 'diverging', domain: [0, 2], label: '‖∇f‖' },
  cursor: 4,
  reading: 'x 0, y 1: none',
};
const times: HeatPlot = {
  values: [1, 10, 100, 0, infinity, 1000],
  columns: 2,
  rows: 3,
  x: [-5, -2],
  logX: true,
  y: [-4, -2],
  logY: true,
  xLabel: '学习率',
  yLabel: 'learning rate of the critic',
  scale: { kind: 'sequential', domain: [0, 3], log: true, label: 'time (seconds)' },
};

test.each(Object.entries({ slopes, times }))('the picture of the heat map: %s', async (name, plot) => {
  const drawn = picture((context) => drawHeat(context, 320, 288, palette, plot));
  await expect(drawn).toMatchFileSnapshot(`pictures/heat-${name}.txt`);
});

test('words lie apart and inside the picture, however narrow', () => {
  for (const width of [232, 296, 480, 960]) {
    for (const plot of [{ ...slopes, reading: undefined }, times]) {
      const words = wordsOf((context) => drawHeat(context, width, 288, palette, plot));
      expect(overlaps(words), `${width}`).toEqual([]);
      for (const { text, left, right, top, bottom } of words) {
        expect(left >= -1 && right <= width + 1 && top >= -1 && bottom <= 289, text).toBe(true);
      }
    }
  }
});

const channels = (colour = '') => (colour.match(/\d+/g) ?? []).map(Number);

test('the target is the middle colour, its sides go to the two ends, and what lies outside is drawn as the end', () => {
  const { scale } = slopes;
  const [low, mid, high] = [0, 1, 2].map((value) => channels(heatColour(palette, scale, value)));
  const away = (colour: number[] = [], from: readonly number[]) =>
    Math.hypot(...colour.map((c, k) => c - (from[k] as number)));
  expect(away(mid, palette.heat.mid)).toBeLessThan(8);
  expect(away(low, palette.heat.low)).toBeLessThan(8);
  expect(away(high, palette.heat.high)).toBeLessThan(8);
  expect(heatColour(palette, scale, -7)).toBe(heatColour(palette, scale, 0));
  expect(heatColour(palette, scale, infinity)).toBe(heatColour(palette, scale, 2));
  expect(heatColour(palette, scale, gap)).toBeUndefined();
});

test('a logarithmic scale goes by ratios, and has no colour for 0', () => {
  const { scale } = times;
  const middle = heatColour(palette, scale, 10 ** 1.5);
  const linear = { ...scale, log: false, domain: [0, 3] } as const;
  expect(middle).toBe(heatColour(palette, linear, 1.5));
  expect(heatColour(palette, scale, 0)).toBeUndefined();
});

test('the cell at a pixel is the one drawn there', () => {
  const { calls, context } = recorder();
  const chart = drawHeat(context, 320, 288, palette, { ...times, values: [1, 2, 3, 4, 5, 6] });
  const cells = calls.filter(([name]) => name === 'fillRect').slice(0, 6);
  cells.forEach(([, x, y, wide, high], k) => {
    expect(cellAt(chart, times, (x as number) + (wide as number) / 2, (y as number) + (high as number) / 2)).toBe(k);
  });
  expect(cellAt(chart, times, chart.left - 1, chart.top + 1)).toBeUndefined();
  expect(cellAt(chart, times, chart.left + 1, chart.bottom + 1)).toBeUndefined();
});

test('a fine grid is shown by the means of its blocks, holes left out', () => {
  const [columns, rows] = [300, 130];
  const values = Float64Array.from({ length: columns * rows }, (_, k) => (k % 7 === 0 ? gap : Math.sin(k) * 1e307));
  const coarse = coarsened({ values, columns, rows });
  expect([coarse.columns, coarse.rows]).toEqual([100, 65]);
  for (const [column, row] of [
    [0, 0],
    [99, 64],
    [37, 12],
  ] as const) {
    const block: number[] = [];
    for (let j = 2 * row; j < 2 * row + 2; j++)
      for (let i = 3 * column; i < 3 * column + 3; i++) block.push(values[j * columns + i] as number);
    const numbers = block.filter((value) => !Number.isNaN(value));
    const mean = numbers.reduce((sum, value) => sum + value / numbers.length, 0);
    expect((coarse.values[row * 100 + column] as number) / mean).toBeCloseTo(1, 9);
  }
  expect(coarsened({ values: [gap, 1], columns: 2, rows: 1 }).values).toEqual([gap, 1]);
  expect(coarsened({ values: [], columns: 0, rows: 0 })).toEqual({ values: [], columns: 0, rows: 0 });
});

test('a million cells, or absurd ones, draw at most as many as are seen, inside the picture', () => {
  const huge = coarsened({
    values: Float32Array.from({ length: 1e6 }, (_, k) => Math.sin(k)),
    columns: 1000,
    rows: 1000,
  });
  const { calls, context } = recorder();
  drawHeat(context, 400, 300, palette, { ...slopes, ...huge });
  expect(calls.length).toBeLessThan(128 * 128 + 1500);
  fc.assert(
    fc.property(fc.array(absurdNumbers, { minLength: 6, maxLength: 6 }), fc.boolean(), (values, log) => {
      const { calls: drawn, context: on } = recorder();
      const domain = domainOf({ label: '', log }, [extentOf(values, log)]);
      drawHeat(on, 400, 300, palette, { ...slopes, values, scale: { kind: 'sequential', domain, log, label: '' } });
      for (const [name, x, y, wide, high] of drawn) {
        if (name !== 'fillRect') continue;
        expect((x as number) >= -1 && (x as number) + (wide as number) <= 401).toBe(true);
        expect((y as number) >= -1 && (y as number) + (high as number) <= 301).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
