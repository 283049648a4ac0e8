import { expect, test } from 'vitest';
import { type CellMap, drawCellMap, type MapCell } from './cellMap.ts';
import { cellAt } from './heat.ts';
import { overlaps, palette, picture, recorder, wordsOf } from './recorder.test-kit.ts';

const measured = (colour: string, sign: string): MapCell => ({ colour, sign, kind: 'measured' });
const map: CellMap = {
  cells: [
    measured('green', '•'),
    { colour: 'green', sign: '•', kind: 'interim' },
    { ...measured('red', '×'), other: 'green' },
    { kind: 'interim' },
    { kind: 'impossible' },
    measured('red', '×'),
  ],
  columns: ['0.001', '0.1', '10'],
  rows: ['hinge', 'Wasserstein'],
  xLabel: 'λ',
  yLabel: 'loss',
  legend: {
    names: [
      { cell: measured('green', '•'), label: 'converges' },
      { cell: measured('red', '×'), label: 'diverges' },
      { cell: { kind: 'interim' }, label: 'not yet measured' },
    ],
  },
  cursor: 2,
  reading: 'λ 10, loss hinge: diverges',
};

test('the picture of a map', async () => {
  await expect(picture((context) => drawCellMap(context, 300, 240, palette, map))).toMatchFileSnapshot(
    'pictures/map-outcomes.txt',
  );
});

const scaled: CellMap['legend'] = {
  scale: { kind: 'sequential', domain: [0, 2], log: true, label: 'W₁ at the end / floor' },
  names: [{ cell: { kind: 'interim' }, label: 'not yet measured' }],
};
const bare: CellMap['legend'] = { names: [] };

test('words lie apart and inside the picture, however narrow and however long the names are', () => {
  const numbers = Array.from({ length: 33 }, (_, k) => (0.001 * 1.3 ** k).toPrecision(4));
  const names = ['gradient-penalty', 'clip', 'spectral-norm', 'none', 'total variation'];
  for (const width of [232, 296, 480, 960]) {
    for (const columns of [map.columns, numbers, names]) {
      for (const [rows, legend] of [
        [numbers, scaled],
        [names, map.legend],
      ] as const) {
        const cells = columns.flatMap(() => rows.map((): MapCell => ({ kind: 'interim' })));
        const words = wordsOf((context) =>
          drawCellMap(context, width, 300, palette, {
            ...map,
            cells,
            columns,
            rows,
            legend,
            cursor: undefined,
            reading: undefined,
          }),
        );
        expect(overlaps(words), `${width}`).toEqual([]);
        for (const { text, left, right, top, bottom } of words) {
          expect(left >= -1 && right <= width + 1 && top >= -1 && bottom <= 301, text).toBe(true);
        }
      }
    }
  }
});

test('only what was measured is plain: all else is hatched or crossed, and paler', () => {
  const { calls, context } = recorder();
  const alphas: [string, number][] = [];
  const watched = new Proxy(context, {
    set(target, name, value) {
      if (name === 'globalAlpha') alphas.push(['alpha', value as number]);
      return Reflect.set(target, name, value);
    },
  });
  const one = (cell: MapCell) => {
    calls.length = 0;
    alphas.length = 0;
    drawCellMap(watched, 200, 200, palette, {
      ...map,
      cells: [cell],
      columns: ['1'],
      rows: ['2'],
      legend: bare,
      cursor: undefined,
      reading: undefined,
    });
    return {
      lines: calls.filter(([name]) => name === 'lineTo').length,
      fills: calls.filter(([name]) => name === 'fillRect').length,
      pale: alphas.some(([, alpha]) => alpha < 0.5),
    };
  };
  expect(one(measured('red', '×'))).toEqual({ lines: 0, fills: 1, pale: false });
  const interim = one({ colour: 'red', kind: 'interim' });
  expect(interim).toMatchObject({ fills: 1, pale: true });
  expect(interim.lines).toBeGreaterThan(10);
  expect(one({ kind: 'interim' }).fills).toBe(0);
  expect(one({ kind: 'impossible' })).toEqual({ lines: 2, fills: 0, pale: false });
});

test('hatching stays inside its cell', () => {
  const { calls, context } = recorder();
  const chart = drawCellMap(context, 300, 240, palette, {
    ...map,
    cells: map.cells.map(() => ({ kind: 'interim' })),
    legend: bare,
    cursor: undefined,
  });
  for (const [name, x, y] of calls) {
    if (name !== 'lineTo' && name !== 'moveTo') continue;
    expect((x as number) >= Math.floor(chart.left) && (x as number) <= chart.right + 1).toBe(true);
    expect((y as number) >= chart.top && (y as number) <= chart.bottom + 1).toBe(true);
  }
});

test('the cell at a pixel is the one drawn there', () => {
  const { calls, context } = recorder();
  const cells = map.cells.map((): MapCell => measured('red', ''));
  const chart = drawCellMap(context, 300, 240, palette, { ...map, cells, legend: bare, reading: undefined });
  calls
    .filter(([name]) => name === 'fillRect')
    .forEach(([, x, y, wide, high], k) => {
      const at = cellAt(
        chart,
        { columns: 3, rows: 2 },
        (x as number) + (wide as number) / 2,
        (y as number) + (high as number) / 2,
      );
      expect(at).toBe(k);
    });
});
