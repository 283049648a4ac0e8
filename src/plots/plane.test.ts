import fc from 'fast-check';
import { expect, test } from 'vitest';
import { absurdFields, absurdNumbers } from './absurd.test-kit.ts';
import { arrows, field, plan, points, samples, trajectory } from './marks.ts';
import { drawPlane, type Mark, type PlanePlot, planeHeight, planeViewport } from './plane.ts';
import { overlaps, palette, picture, recorder, wordsOf } from './recorder.test-kit.ts';
import { fitViewport } from './viewport.ts';

const { NaN: gap } = Number;

const found = {
  real: [-1, 0, 0.5, 1.5, 2, -1],
  generated: [0, 0.5, 1, 1, 1.5, -0.5],
  mass: [1, 0.25, 0],
  by: [0.5, 0.5, 0, 0, -1, 0.2],
  way: [-2, -2, -1.5, -1, gap, gap, -1, 0, 0, 0.2],
  slope: { values: Float32Array.from({ length: 25 }, (_, k) => (k % 5) + 0.3 * Math.floor(k / 5)), n: 5 },
};
const bind = (...marks: Mark<typeof found>[]): Mark[] => marks.map((mark) => (pen) => mark(pen, found));

const coupling: PlanePlot = {
  bounds: [-3, 3, -2, 2],
  xLabel: 'x (data units)',
  yLabel: 'y',
  marks: bind(
    plan(({ real, generated, mass }) => ({ from: real, to: generated, mass })),
    samples(({ real, generated }) => ({ real, generated })),
  ),
  handles: [{ name: 'mean', label: 'Generated mean', colour: 'generated', at: [1, 0.3] }],
  lit: 'mean',
};
const descent: PlanePlot = {
  bounds: [-2.5, 2.5, -2.5, 2.5],
  xLabel: 'θ',
  yLabel: 'ψ',
  marks: bind(
    field(({ slope }) => slope, 'lines'),
    arrows(({ real, by }) => ({ at: real, by }), 'muted'),
    trajectory(({ way }) => way, { colour: 'generated', dash: [4, 2] }),
    points(({ real }) => real.slice(0, 4), { colour: 'js', style: 'cross' }),
    points(({ real }) => real.slice(4), { colour: 'real', style: 'ring' }),
  ),
};
/** As small as a learning rate, and far from square. */
const tiny: PlanePlot = { bounds: [0, 4e-5, 0, 1e-5], xLabel: '学习率', yLabel: '判别器的学习率', marks: [] };

test.each(Object.entries({ coupling, descent, tiny }))('the picture of the plane: %s', async (name, plot) => {
  const drawn = picture((context) => drawPlane(context, 320, Math.round(planeHeight(plot.bounds, 320)), palette, plot));
  await expect(drawn).toMatchFileSnapshot(`pictures/plane-${name}.txt`);
});

test('a handle’s letter stands beside it; a longer name does not', () => {
  const letters = (label: string) => {
    const handles = [{ name: 'one', label, colour: 'ink', at: [1, 0.3] }] as const;
    return wordsOf((context) => drawPlane(context, 320, 240, palette, { ...coupling, handles }))
      .map(({ text }) => text)
      .filter((text) => text === label);
  };
  expect([letters('a'), letters('Generated mean')]).toEqual([['a'], []]);
});

test('words lie apart and inside the picture, however narrow', () => {
  for (const width of [232, 296, 480, 960]) {
    for (const plot of [coupling, descent, tiny]) {
      const height = planeHeight(plot.bounds, width);
      const words = wordsOf((context) => drawPlane(context, width, height, palette, plot));
      expect(overlaps(words), `${width}`).toEqual([]);
      for (const { text, left, right, top, bottom } of words) {
        expect(left >= -1 && right <= width + 1 && top >= -1 && bottom <= height + 1, text).toBe(true);
      }
    }
  }
});

test('where lanes lie above each other, y counts in what its ticks say', () => {
  const yTicks = [
    { value: 0, label: '0' },
    { value: 1.8, label: 'one' },
  ];
  const words = wordsOf((context) => drawPlane(context, 320, 240, palette, { ...coupling, yTicks, handles: [] }));
  const left = words.filter(({ left: at, top }) => at < 38 && top > 14).map(({ text }) => text);
  expect(left.filter((text) => !['−3', '−2'].includes(text))).toEqual(['0', 'one']);
});

test('where pictures lie side by side, x counts in what its ticks say, and in nothing where there are none', () => {
  const below = (xTicks: readonly { value: number; label: string }[]) => {
    const plot = { ...coupling, xTicks, yTicks: [], handles: [] };
    return wordsOf((context) => drawPlane(context, 320, 240, palette, plot)).map(({ text }) => text);
  };
  const titles = below([]);
  expect(titles).toEqual(below([]).filter((text) => !/\d/.test(text)));
  expect(below([{ value: 1, label: 'second' }]).toSorted()).toEqual([...titles, 'second'].toSorted());
});

test('one scale for both axes, between the room for their labels', () => {
  const viewport = planeViewport([-3, 3, -2, 2], 320, planeHeight([-3, 3, -2, 2], 320));
  expect(viewport.x(1) - viewport.x(0)).toBeCloseTo(viewport.y(0) - viewport.y(1), 9);
  expect(viewport.x(-3)).toBeCloseTo(38, 9);
  expect(viewport.x(3)).toBeCloseTo(312, 9);
  expect(viewport.y(2)).toBeCloseTo(20, 9);
});

test('marks are drawn in their order, cut to the plane, and leave the next one an untouched pen', () => {
  const seen: unknown[] = [];
  const { calls, context } = recorder();
  const mark =
    (name: string): Mark =>
    ({ context: on, lit }) => {
      seen.push([name, lit]);
      on.fillRect(0, 0, 1, 1);
    };
  drawPlane(context, 320, 240, palette, { ...coupling, marks: [mark('first'), mark('second')] });
  expect(seen).toEqual([
    ['first', 'mean'],
    ['second', 'mean'],
  ]);
  const names = calls.map(([name]) => name).join(' ');
  expect(names).toContain('clip save fillRect restore save fillRect restore restore');
});

test('a pair of a plan goes from its real to its generated point, and one that carries nothing isn’t drawn', () => {
  const { calls, context } = recorder();
  const viewport = planeViewport(coupling.bounds, 320, 240);
  plan<typeof found>(({ real, generated, mass }) => ({ from: real, to: generated, mass }))(
    { context, viewport, palette, lit: undefined },
    found,
  );
  const ends = calls.filter(([name]) => name.endsWith('To')).map(([, ...at]) => at);
  expect(ends).toEqual([
    [viewport.x(0.5), viewport.y(1.5)],
    [viewport.x(1), viewport.y(1)],
    [viewport.x(-1), viewport.y(0)],
    [viewport.x(0), viewport.y(0.5)],
  ]);
});

test('an arrow ends where its vector does', () => {
  const { calls, context } = recorder();
  const viewport = planeViewport(coupling.bounds, 320, 240);
  arrows<typeof found>(({ real, by }) => ({ at: real, by }))({ context, viewport, palette, lit: undefined }, found);
  expect(calls[1]).toEqual(['moveTo', viewport.x(-1), viewport.y(0)]);
  const [, x, y] = calls[2] as [string, number, number];
  expect([x, y]).toEqual([expect.closeTo(viewport.x(-0.5), 6), expect.closeTo(viewport.y(0.5), 6)]);
});

test('a million points, or absurd ones, cost what is seen of them and stay within reach', () => {
  const absurd = fc.array(absurdNumbers, { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(absurd, absurd, absurdFields(8), (one, other, values) => {
      const { calls, context } = recorder();
      const marks: Mark[] = [
        (pen) => plan(() => ({ from: one, to: other, mass: other }))(pen, undefined),
        (pen) => samples(() => ({ real: one, generated: other }))(pen, undefined),
        (pen) => arrows(() => ({ at: one, by: other }))(pen, undefined),
        (pen) => trajectory(() => one, { colour: 'js' })(pen, undefined),
        (pen) => points(() => other, { colour: 'js' })(pen, undefined),
        (pen) => field(() => ({ values, n: 8 }), 'lines')(pen, undefined),
      ];
      drawPlane(context, 320, 240, palette, { ...coupling, marks, handles: [] });
      const near = (pixel: unknown) => Math.abs(pixel as number) < 1e6;
      expect(calls.filter(([name, x, y]) => /To$|arc/.test(name) && !(near(x) && near(y)))).toEqual([]);
    }),
    { numRuns: 20 },
  );
  const million = Float64Array.from({ length: 2e6 }, (_, k) => Math.sin(k * k));
  const { calls, context } = recorder();
  const marks: Mark[] = [
    (pen) => plan(() => ({ from: million, to: million }))(pen, undefined),
    (pen) => samples(() => ({ real: million, generated: million }))(pen, undefined),
    (pen) => points(() => million, { colour: 'js' })(pen, undefined),
    (pen) => arrows(() => ({ at: million, by: million }))(pen, undefined),
  ];
  drawPlane(context, 320, 240, palette, { ...coupling, marks });
  expect(calls.length).toBeLessThan(100_000);
});

test('a field whose range is given has its levels there, however few of its values differ', () => {
  const n = 25;
  const values = new Float32Array(n * n).fill(1);
  values[312] = 0;
  const viewport = fitViewport([0, 24, 0, 24], 240, 240);
  const { calls, context } = recorder();
  const mark = field(() => ({ values, n, range: [0, 1] }), 'lines');
  mark({ context, viewport, palette, lit: undefined }, undefined);
  const from = calls
    .filter(([name]) => name === 'moveTo')
    .map(([, x, y]) => Math.hypot((x as number) - viewport.x(12), (y as number) - viewport.y(12)) / viewport.scale);
  // The line of 0.1 runs a tenth of a cell around the one value of 0; by the values’ own spread every line hugs the ones.
  expect(Math.min(...from)).toBeLessThan(0.2);
});
