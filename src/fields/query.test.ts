import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { character } from './character.test-kit.ts';
import { defaults } from './check.ts';
import { InputError } from './fault.ts';
import { choice, integer, number, points } from './field.ts';
import { parseQuery, readQuery, splitQuery, writeQuery } from './query.ts';

const table = {
  theta: number(-2, 2, 0.5),
  kind: choice(['clip', 'penalty'], 'penalty'),
  shape: {
    sides: integer(3, 9, 4),
    corners: points(1, 3, 5, [[1, 2]]),
  },
};
const base = defaults(table);
const read = (text: string) => readQuery(table, splitQuery(text).entries, base);

const coordinate = fc.double({ min: -5, max: 5, noNaN: true });
const values = fc.record({
  theta: fc.double({ min: -2, max: 2, noNaN: true }).map((x) => x + 0),
  kind: fc.constantFrom('clip', 'penalty'),
  shape: fc.record({
    sides: fc.integer({ min: 3, max: 9 }),
    corners: fc.array(
      fc.tuple(coordinate, coordinate).map(([x, y]) => [x + 0, y + 0]),
      { minLength: 1, maxLength: 3 },
    ),
  }),
});

describe('a query', () => {
  it('says only what differs, readably', () => {
    expect(writeQuery(table, base, base)).toBe('');
    expect(
      writeQuery(
        table,
        {
          ...base,
          theta: 1.25,
          shape: {
            sides: 3,
            corners: [
              [0.5, -1],
              [4, 3],
            ],
          },
        },
        base,
      ),
    ).toBe('theta=1.25&shape.sides=3&shape.corners=0.5,-1;4,3');
  });

  it('comes back to the last bit, percent-encoded or not', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = writeQuery(table, value, base);
        expect(read(text)).toEqual({ value, faults: [] });
        expect(read(text.replaceAll(',', '%2C').replaceAll(';', '%3B')).value).toEqual(value);
      }),
    );
  });

  it('takes what is sound and names what is not, field by field', () => {
    const { value, faults } = read('theta=9&kind=clip&shape.sides=4.5&spare=1&__proto__.x=2');
    expect(value).toEqual({ ...base, kind: 'clip' });
    expect(faults.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'range theta',
      'integer shape.sides',
      'unknown spare',
      'unknown __proto__.x',
    ]);
    expect(() => parseQuery(table, new Map([['theta', 'x']]), base)).toThrow(InputError);
  });

  it('says what cannot be split', () => {
    expect(splitQuery('=1&theta&theta=1&theta=2&kind=%E0').faults.map(({ code }) => code)).toEqual([
      'syntax',
      'syntax',
      'conflict',
      'syntax',
    ]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(character, fc.constantFrom(...'%&=')) }), (text) => {
        read(text);
      }),
      { numRuns: 100 },
    );
  });
});
