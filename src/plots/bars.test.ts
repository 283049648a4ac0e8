import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absurdNumbers } from './absurd.test-kit.ts';
import { domainOf, extentOf } from './axis.ts';
import { type BarsPlot, barsHeight, drawBars } from './bars.ts';
import { overlaps, palette, picture, recorder, wordsOf } from './recorder.test-kit.ts';

const { POSITIVE_INFINITY: infinity } = Number;
const format = (value: number) => (Number.isFinite(value) ? value.toPrecision(3) : '∞');

const layers: BarsPlot = {
  bars: [
    { label: 'layer 1', colour: 'generated', value: 3.2e-6 },
    { label: 'layer 2, the widest of all', colour: 'generated', value: 0.013 },
    { label: 'output', colour: 'generated', value: null },
    { label: '零', colour: 'muted', value: 0 },
  ],
  domain: [-6, -1],
  log: true,
  axisLabel: 'norm of the gradient',
  format,
};
const signed: BarsPlot = {
  bars: [
    { label: 'W₁', colour: 'wasserstein', value: 0.82 },
    { label: 'JS', colour: 'js', value: -0.31 },
    { label: 'KL', colour: 'klForward', value: infinity },
  ],
  domain: [-0.4, 1],
  axisLabel: 'divergence (nats)',
  format,
  references: [{ value: Math.LN2, label: 'log 2' }],
};
const drawn: BarsPlot = {
  bars: [
    { label: 'left', colour: 'ink', value: 0.61, error: 0.04 },
    { label: 'right', colour: 'js', value: -0.2, error: 0.1 },
    { label: 'none', colour: 'js', value: null, error: 0.1 },
  ],
  domain: [-0.4, 0.8],
  axisLabel: 'gradient',
  format,
};
const empty: BarsPlot = { bars: [], domain: [0, 1], axisLabel: '', format };

test.each(Object.entries({ layers, signed, drawn, empty }))('the picture of the bars: %s', async (name, plot) => {
  const drawn = picture((context) => drawBars(context, 320, barsHeight(plot.bars.length), palette, plot));
  await expect(drawn).toMatchFileSnapshot(`pictures/bars-${name}.txt`);
});

test('words lie apart and inside the picture, however narrow', () => {
  for (const width of [232, 296, 480, 960]) {
    for (const plot of [layers, signed, drawn]) {
      const height = barsHeight(plot.bars.length);
      const words = wordsOf((context) => drawBars(context, width, height, palette, plot));
      expect(overlaps(words), `${width}`).toEqual([]);
      for (const { text, left, right, top, bottom } of words) {
        expect(left >= -1 && right <= width + 1 && top >= -1 && bottom <= height + 1, text).toBe(true);
      }
    }
  }
});

type Box = [number, number, number, number];

/** The bars themselves: (x, y, width, height). */
function boxes(plot: BarsPlot) {
  const { calls, context } = recorder();
  drawBars(context, 400, barsHeight(plot.bars.length), palette, plot);
  return calls.filter(([name]) => name === 'fillRect').map(([, ...box]) => box as [number, number, number, number]);
}

test('bars are as long as their values, negative ones to the left, ∞ to the edge, none for none', () => {
  const [w, js, kl] = boxes(signed) as unknown as [number[], number[], number[]];
  expect((w[2] as number) / (js[2] as number)).toBeCloseTo(0.82 / 0.31, 9);
  expect((js[0] as number) + (js[2] as number)).toBeCloseTo(w[0] as number, 9);
  expect(kl[2] as number).toBeCloseTo((w[2] as number) / 0.82, 9);
  const [small, large, none, zero] = boxes(layers) as unknown as [number[], number[], number[], number[]];
  expect((small[2] as number) / (large[2] as number)).toBeCloseTo(
    (Math.log10(3.2e-6) + 6) / (Math.log10(0.013) + 6),
    9,
  );
  expect([none[2], zero[2]]).toEqual([0, 0]);
});

test('an error bar reaches as far to both sides as its error says, and is told beside its value', () => {
  const { calls, context } = recorder();
  drawBars(context, 400, barsHeight(3), palette, drawn);
  const [box] = boxes(drawn) as unknown as [[number, number, number, number]];
  const unit = box[2] / 0.61;
  const level = calls.flatMap(([name, x, y], k) => {
    const [next, right, below] = calls[k + 1] ?? [];
    return name === 'moveTo' && next === 'lineTo' && y === below && y === box[1] + box[3] / 2 ? [[x, right]] : [];
  });
  const end = box[0] + box[2];
  expect(level).toEqual([[expect.closeTo(end - 0.04 * unit, 6), expect.closeTo(end + 0.04 * unit, 6)]]);
  const words = wordsOf((on) => drawBars(on, 400, barsHeight(3), palette, drawn)).map(({ text }) => text);
  expect(words).toEqual(expect.arrayContaining(['0.610 ± 0.0400', '-0.200 ± 0.100', '–']));
});

test('the terms of a bar stand end to end, and an infinite one ends at the edge', () => {
  const chain: BarsPlot = {
    ...signed,
    domain: [0, 1],
    bars: [
      { label: 'whole', colour: 'ink', value: 0.8 },
      {
        label: 'a + b',
        colour: 'ink',
        value: 0.8,
        parts: [
          { colour: 'ink', value: 0.3 },
          { colour: 'js', value: 0.5 },
        ],
      },
      {
        label: 'a + ∞',
        colour: 'ink',
        value: infinity,
        parts: [
          { colour: 'ink', value: 0.3 },
          { colour: 'js', value: infinity },
        ],
      },
    ],
  };
  const [whole, a, b, alike, rest] = boxes(chain) as unknown as number[][] as [Box, Box, Box, Box, Box];
  expect(a[0]).toBe(whole[0]);
  expect(a[2] / whole[2]).toBeCloseTo(0.3 / 0.8, 9);
  expect(b[0] + b[2]).toBeCloseTo(whole[0] + whole[2], 9);
  // But for the seam between them.
  expect(b[0] - a[0] - a[2]).toBeCloseTo(1.5, 9);
  expect(alike).toMatchObject([a[0], expect.anything(), a[2], a[3]]);
  expect(rest[0] + rest[2] - whole[0]).toBeCloseTo(whole[2] / 0.8, 9);
});

test('bars of any values stay within the picture', () => {
  const named = fc.tuple(fc.constantFrom('a', 'a longer name', '名称'), fc.option(absurdNumbers));
  fc.assert(
    fc.property(fc.array(named, { maxLength: 12 }), fc.boolean(), (some, log) => {
      const bars = some.map(([label, value]) => ({ label, colour: 'js', value }) as const);
      const domain = domainOf({ label: '', log }, [
        extentOf(
          bars.map(({ value }) => value ?? Number.NaN),
          log,
        ),
      ]);
      for (const [x, y, wide, high] of boxes({ ...signed, bars, domain, log })) {
        expect(x >= -1 && wide >= 0 && x + wide <= 401 && y >= -1 && high > 0).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
