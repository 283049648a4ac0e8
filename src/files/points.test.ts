import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../fields/fault.ts';
import { extentOf, fitInto, fitted, inside, sampled, wantsFit } from './fit.ts';
import { onlyClasses, parsePoints } from './points.ts';

const three = [
  [1.5, -2],
  [0.25, 3e-3],
  [-4, 5],
];

describe('points are read', () => {
  test.each([
    ['commas', '1.5,-2\n0.25,3e-3\n-4,5'],
    ['commas and blanks', '1.5, -2\n0.25, 0.003\n-4, +5\n'],
    ['semicolons', '1.5;-2\r\n0.25;3e-3\r\n-4;5\r\n'],
    ['semicolons and decimal commas', '1,5;-2\n0,25;0,003\n-4;5'],
    ['tabs', '1.5\t-2\n0.25\t3e-3\n-4\t5'],
    ['tabs and decimal commas', '1,5\t-2\n0,25\t0,003\n-4\t5'],
    ['blanks', '  1.5   -2\n0.25 .003\n  -4 5'],
    ['blanks and decimal commas', '1,5 -2,0\n0,25 0,003\n-4,0 5,0'],
    ['typographic minus signs and full-width digits', '1.5,−2\n０.２５，0.003\n−4,5'],
    ['a byte-order mark, comments and empty lines', '\uFEFF# drawn by hand\n1.5,-2\n\n0.25,3e-3\n# the last\n-4,5\n\n'],
    ['a header', 'x,y\n1.5,-2\n0.25,3e-3\n-4,5'],
    ['a quoted header', '"x";"y"\n1,5;-2\n0,25;0,003\n-4;5'],
    ['a header in another order', 'class,y,x\na,-2,1.5\nb,3e-3,0.25\na,5,-4'],
    ['old line ends', '1.5,-2\r0.25,3e-3\r-4,5'],
  ])('with %s', (_, text) => {
    expect(parsePoints(text)).toMatchObject({ points: three, bad: [] });
  });

  const rows = Array.from({ length: 12 }, (_, i) => [Math.sin(3 * i + 1), Math.cos(2 * i)] as const);

  test.each([
    ['behind', rows.map(([x, y], i) => `${x},${y},${(i % 3) + 1}`), ['1', '2'], [], ['3', '1', '2', '3']],
    ['before', rows.map(([x, y], i) => `${i % 2},${x},${y}`), ['2', '3'], [], ['1', '0', '1']],
    ['in words', rows.map(([x, y], i) => `${x},${y},${'ab'[i % 2]}`), ['1', '2'], [], ['3', 'a', 'b']],
    ['and row numbers', rows.map(([x, y], i) => `${i},${x},${y},${i % 2}`), ['2', '3'], ['1'], ['4', '0', '1']],
  ])('with classes %s', (_, lines, columns, leftOut, [column, ...names]) => {
    const table = parsePoints(lines.join('\n'));
    expect(table).toMatchObject({ points: rows, columns, leftOut, bad: [] });
    expect(table.classes).toEqual({ column, names, of: rows.map((_, i) => i % names.length) });
    const header = lines[0]?.split(',').map((_, i) => `column ${i + 1}`);
    expect(parsePoints([header, ...lines].join('\n')).columns).toEqual(columns.map((name) => `column ${name}`));
  });

  test.each([
    ['few points', 'x,y,label\n1,2,red\n3,4,blue', ['red', 'blue'], []],
    ['a measurement of few whole numbers beside it', 'x,y,age,class\n1,2,3,a\n3,4,3,b\n5,6,4,b', ['a', 'b'], ['age']],
  ])('a column that is called so tells classes of %s', (_, text, names, leftOut) => {
    expect(parsePoints(text)).toMatchObject({ classes: { names }, leftOut });
  });

  test.each([
    ['a third measurement', rows.map(([x, y], i) => `${x},${y},${Math.tan(i)}`)],
    ['one class alone', rows.map(([x, y]) => `${x},${y},1`)],
    ['names, each another', rows.map(([x, y], i) => `${x},${y},n${i}`)],
  ])('%s tells no classes', (_, lines) => {
    const table = parsePoints(lines.join('\n'));
    expect([table.points, table.classes, table.leftOut]).toEqual([rows, undefined, ['3']]);
  });

  test.each([
    ['pairs', '[[1.5, -2], [0.25, 3e-3], [-4, 5]]', ['1', '2']],
    ['objects', '[{"y": -2, "x": 1.5}, {"x": 0.25, "y": 3e-3}, {"y": 5, "x": -4}]', ['x', 'y']],
    ['objects of other names', '[{"u": 1.5, "v": -2}, {"v": 3e-3, "u": 0.25}, {"u": -4, "v": 5}]', ['u', 'v']],
    ['columns', ' {"y": [-2, 3e-3, 5], "x": [1.5, 0.25, -4]}', ['x', 'y']],
    ['points of an object', '{"points": [[1.5, -2], [0.25, 3e-3], [-4, 5]], "jitter": 0.1}', ['1', '2']],
  ])('from JSON: %s', (_, text, columns) => {
    expect(parsePoints(text)).toMatchObject({ points: three, columns, counted: 'entries', lines: [1, 2, 3], bad: [] });
  });

  test('entries of JSON that hold no point are named by their number, and classes are found', () => {
    const table = parsePoints('[{"x":1,"y":2,"class":"a"},{"x":1},null,{"x":"3","y":-4,"class":"b"},{"x":1,"y":[2]}]');
    expect(table.points).toEqual([
      [1, 2],
      [3, -4],
    ]);
    expect([table.lines, table.bad.map(({ line, text }) => `${line} ${text}`)]).toEqual([
      [1, 4],
      ['2 {"x":1}', '3 null', '5 {"x":1,"y":[2]}'],
    ]);
    expect(table.classes).toEqual({ column: 'class', names: ['a', 'b'], of: [0, 1] });
    expect(parsePoints('{"x": [1, 2, 3], "y": [4, 5]}').bad).toEqual([{ line: 3, text: '[3,null]' }]);
  });

  test('whole numbers are points where there is nothing else', () => {
    expect(parsePoints('0,1\n1,0\n0,0\n1,1\n0,1\n1,0').points).toHaveLength(6);
  });

  test('bad lines are named by their number, and the others taken', () => {
    const { points, lines, bad } = parsePoints('x,y\n1,2\n3\n4,five\n,6\n7,8\nNaN,9\n1e999,1');
    expect(points).toEqual([
      [1, 2],
      [7, 8],
    ]);
    expect(lines).toEqual([2, 6]);
    expect(bad.map(({ line }) => line)).toEqual([3, 4, 5, 7, 8]);
    expect(bad[1]?.text).toBe('4,five');
  });

  test.each([
    [''],
    ['\n\n'],
    ['hello'],
    ['x,y'],
    ['1\n2\n3'],
    ['[1, 2]'],
    ['[]'],
    ['[[1, 2]'],
    ['{"x": 1, "y": 2}'],
    ['{"critic": [1, 2], "generator": [3, 4]}'],

    ['\u0000\u0001PNG'],
  ])('%o holds none', (text) => {
    expect(() => parsePoints(text)).toThrow(InputError);
  });

  test('whatever the text, it is read or refused', () => {
    const cell = fc.oneof(fc.double().map(String), fc.constantFrom('', 'x', '1,5', '"2"', '−3'), fc.string());
    const line = fc
      .tuple(fc.array(cell, { maxLength: 4 }), fc.constantFrom(',', ';', '\t', ' '))
      .map(([cells, by]) => cells.join(by));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        try {
          const { points, bad } = parsePoints(lines.join('\n'));
          expect(points.flat().every(Number.isFinite)).toBe(true);
          expect(points.length + bad.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('some classes alone are taken, and which line each point stood in', () => {
  const table = parsePoints('x,y,class\n1,2,a\n3,4,b\n5,6,c\n7,8,b\n9,10,a\n11,12,c');
  const some = onlyClasses(table, ['b', 'c']);
  expect(some.points.map(([x]) => x)).toEqual([3, 5, 7, 11]);
  expect([some.lines, some.classes?.of]).toEqual([
    [3, 4, 5, 7],
    [1, 2, 1, 2],
  ]);
  expect(onlyClasses(table, ['a', 'b', 'c'])).toEqual(table);
  expect(onlyClasses(table, []).points).toEqual([]);
});

describe('fitting into the window', () => {
  const far = [
    [0.5, 14.45],
    [14.2, 27.8],
    [7, 20],
  ] as const;

  test('is wanted by points outside it and by points too small to see', () => {
    expect(wantsFit(far, 3)).toBe(true);
    expect(
      wantsFit(
        [
          [0.1, 0.1],
          [0.2, 0.3],
        ],
        3,
      ),
    ).toBe(true);
    expect(
      wantsFit(
        [
          [-2, 1],
          [2.9, -1],
        ],
        3,
      ),
    ).toBe(false);
  });

  test('moves, scales, and keeps the shape', () => {
    const fit = fitInto(far, 3);
    expect(fit).toEqual({ centre: [7.35, 21.13], scale: 0.35 });
    const points = fitted(far, fit);
    expect(points[2]).toEqual([-0.122, -0.395]);
  });

  test('any points end up inside, and span most of it', () => {
    const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 }), (points) => {
        const all = fitted(points, fitInto(points, 3));
        expect(all.every((point) => inside(point, 3))).toBe(true);
        const { x, y } = extentOf(points);
        if (Math.max(x[1] - x[0], y[1] - y[0]) < 1e-3) return;
        const now = extentOf(all);
        expect(Math.max(now.x[1] - now.x[0], now.y[1] - now.y[0])).toBeGreaterThan(4.7);
      }),
      {
        examples: [
          [[[0, 1e308]]],
          [
            [
              [-1e308, 0],
              [1e308, 1e308],
            ],
          ],
        ],
      },
    );
  });

  const many = Array.from({ length: 16_384 }, (_, i) => [i, i % 4] as const);

  test('of too many points some are drawn evenly, the same each time', () => {
    const some = sampled(many, 4096);
    // One from each four.
    expect(some.map(([x]) => Math.floor(x / 4))).toEqual(Array.from({ length: 4096 }, (_, i) => i));
    expect(sampled(many, 4096)).toEqual(some);
    expect(sampled(many, 16_384)).toBe(many);
  });

  test('a rhythm of the file is not sampled with: each of four classes keeps its share', () => {
    const of = (k: number) => sampled(many, 4096).filter(([, y]) => y === k).length;
    // A binomial share of 4096 at 1/4 has the standard deviation 27.7.
    for (const k of [0, 1, 2, 3]) expect(Math.abs(of(k) - 1024)).toBeLessThan(4 * 27.7);
  });
});
