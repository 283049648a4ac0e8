import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowed, checkField, checkTable, defaults, parse, show } from './check.ts';
import { InputError } from './fault.ts';
import { choice, type Field, integer, number, points } from './field.ts';

const table = {
  rate: number(0.5, 20, 3),
  colour: choice(['red', 'green'], 'green'),
  shape: {
    sides: integer(3, 9, 4),
    corners: points(2, 4, 5, [
      [1, 2],
      [-3, 4],
    ]),
  },
};

const sound = defaults(table);
const faultsOf = (value: unknown) => checkTable(table, value).map(({ code, field }) => `${code} ${field}`);

describe('checkField', () => {
  const { rate, colour, shape } = table;
  it.each<[string, Field, unknown, string | undefined]>([
    ['rate', rate, 0.5, undefined],
    ['rate', rate, 20, undefined],
    ['rate', rate, 20.01, 'range'],
    ['rate', rate, 0.49, 'range'],
    ['rate', rate, Number.NaN, 'finite'],
    ['rate', rate, Number.POSITIVE_INFINITY, 'finite'],
    ['rate', rate, '3', 'type'],
    ['rate', rate, null, 'type'],
    ['rate', rate, [3], 'type'],
    ['rate', rate, undefined, 'missing'],
    ['sides', shape.sides, 5, undefined],
    ['sides', shape.sides, 5.5, 'integer'],
    ['sides', shape.sides, 10, 'range'],
    ['sides', shape.sides, Number.NEGATIVE_INFINITY, 'finite'],
    ['colour', colour, 'red', undefined],
    ['colour', colour, 'blue', 'choice'],
    ['colour', colour, 'toString', 'choice'],
    ['colour', colour, 0, 'choice'],
    [
      'corners',
      shape.corners,
      [
        [0, 0],
        [5, -5],
        [1, 1],
      ],
      undefined,
    ],
    ['corners', shape.corners, [[0, 0]], 'count'],
    ['corners', shape.corners, Array(5).fill([0, 1]), 'count'],
    ['corners', shape.corners, 'none', 'type'],
    ['corners', shape.corners, [[0, 1], [2]], 'type'],
    [
      'corners',
      shape.corners,
      [
        [0, 1],
        [2, 3, 4],
      ],
      'type',
    ],
    ['corners', shape.corners, [[0, 1], { 0: 2, 1: 3, length: 2 }], 'type'],
    [
      'corners',
      shape.corners,
      [
        [0, 1],
        [2, '3'],
      ],
      'type',
    ],
    [
      'corners',
      shape.corners,
      [
        [0, 1],
        [2, Number.NaN],
      ],
      'finite',
    ],
    [
      'corners',
      shape.corners,
      [
        [0, 1],
        [2, 5.1],
      ],
      'range',
    ],
  ])('%s: %o', (name, field, value, code) => {
    const fault = checkField(field, name, value);
    expect(fault?.code).toBe(code);
    if (fault) expect(fault).toEqual({ code, field: name, value: show(value), allowed: allowed(field) });
  });
});

describe('checkTable', () => {
  it('accepts what the fields allow', () => {
    const corner = fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }));
    const value = fc.record({
      rate: fc.double({ min: 0.5, max: 20, noNaN: true }),
      colour: fc.constantFrom('red', 'green'),
      shape: fc.record({
        sides: fc.integer({ min: 3, max: 9 }),
        corners: fc.array(corner, { minLength: 2, maxLength: 4 }),
      }),
    });
    fc.assert(
      fc.property(value, (candidate) => {
        expect(faultsOf(candidate)).toEqual([]);
      }),
    );
  });

  it('names every fault by its path', () => {
    expect(faultsOf({ rate: 99, shape: { sides: 2.5, extra: 1 }, spare: true })).toEqual([
      'unknown spare',
      'range rate',
      'missing colour',
      'unknown shape.extra',
      'range shape.sides',
      'missing shape.corners',
    ]);
    expect(faultsOf({ ...sound, shape: 4 })).toEqual(['type shape']);
    expect(faultsOf({ ...sound, shape: undefined })).toEqual(['missing shape']);
  });

  it.each([null, 3, 'text', [], undefined])('refuses %o as a whole', (value) => {
    expect(faultsOf(value)).toEqual([value === undefined ? 'missing ' : 'type ']);
  });

  it('takes more unknown names than a call takes arguments, and says the first few', () => {
    const names = Object.fromEntries(Array.from({ length: 150_000 }, (_, i) => [`n${i}`, i]));
    const faults = checkTable(table, { ...sound, shape: { ...sound.shape, ...names } });
    expect(faults).toHaveLength(150_000);
    expect(new InputError(faults).message).toMatch(/^shape\.n0: .*; 149990 more$/);
  });

  it('says which names exist', () => {
    expect(checkTable(table, { ...sound, spare: 1 })[0]?.allowed).toBe('rate, colour, shape');
  });

  it('refuses names that objects inherit', () => {
    const payload = JSON.parse('{"rate": 1, "colour": "red", "__proto__": {"shape": 1}, "constructor": 2}');
    expect(faultsOf(payload)).toEqual(['unknown __proto__', 'unknown constructor', 'missing shape']);
    const inherited = Object.create({ ...sound });
    expect(faultsOf(inherited)).toEqual(['missing rate', 'missing colour', 'missing shape']);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true }), (value) => {
        expect(faultsOf(value).length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('defaults', () => {
  it('are sound and fresh each time', () => {
    expect(faultsOf(sound)).toEqual([]);
    expect(sound).toEqual({
      rate: 3,
      colour: 'green',
      shape: {
        sides: 4,
        corners: [
          [1, 2],
          [-3, 4],
        ],
      },
    });
    expect(defaults(table).shape).not.toBe(sound.shape);
  });
});

describe('parse', () => {
  it('returns the same value or throws with every fault', () => {
    expect(parse(table, sound)).toBe(sound);
    const broken = { ...sound, rate: Number.NaN, colour: 'blue' };
    expect(() => parse(table, broken)).toThrow(InputError);
    expect(() => parse(table, broken)).toThrow(
      'rate: finite, got NaN, allowed 0.5 … 20; colour: choice, got "blue", allowed red, green',
    );
  });
});

describe('show', () => {
  it('keeps values short, in one line', () => {
    expect(show(Number.NaN)).toBe('NaN');
    expect(show(undefined)).toBe('undefined');
    expect(show('text')).toBe('"text"');
    expect(show([1, 'two'])).toBe('[1,"two"]');
    expect(show('long '.repeat(50))).toHaveLength(58);
  });

  it('writes what JSON can’t', () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    expect([show(10n), show(circular), show(Symbol('s')), show(null)]).toEqual([
      '10n',
      '[object Object]',
      'Symbol(s)',
      'null',
    ]);
  });
});
