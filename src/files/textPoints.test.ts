import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { points } from '../fields/field.ts';
import { readPoints, writePoints } from './textPoints.ts';

const field = points(2, 4, 3);

describe('a text of points for a field', () => {
  it('comes back to the last bit', () => {
    const coordinate = fc.double({ min: -3, max: 3, noNaN: true }).map((x) => x + 0);
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 4 }), (some) => {
        expect(readPoints(field, writePoints(some))).toEqual({ points: some });
      }),
    );
  });

  it('is refused as a whole, with the line that is wrong and what would mend it', () => {
    expect(readPoints(field, '# mine\n1, 2\n3\n-1, −0.5\n\nfour, 5\n')).toEqual({
      fault: { code: 'notPoint', line: 3, text: '3' },
      cure: {
        name: 'leaveOut',
        points: [
          [1, 2],
          [-1, -0.5],
        ],
      },
    });
    expect(readPoints(field, 'x,y\n1,2\n0,9\n-1,-3')).toEqual({
      fault: { code: 'outside', line: 3, text: '(0, 9)' },
      // Six apart in y around (0, 3) become 0.8 of the window.
      cure: {
        name: 'fit',
        points: [
          [0.4, -0.4],
          [0, 2.4],
          [-0.4, -2.4],
        ],
      },
    });
    expect(readPoints(field, '0,1\n0,2\n0,3\n1,1\n1,2\n1,3')).toEqual({
      fault: { code: 'many', count: 6 },
      cure: {
        name: 'thin',
        points: [
          [0, 1],
          [0, 3],
          [1, 1],
          [1, 3],
        ],
      },
    });
    expect(readPoints(field, '0.5, 1')).toEqual({ fault: { code: 'few', count: 1 } });
    expect(readPoints(field, '\n \n')).toEqual({ fault: { code: 'none' } });
    expect(readPoints(field, '\nhello there')).toEqual({ fault: { code: 'notPoint', line: 2, text: 'hello there' } });
  });

  it('is named by its entry where it is one of JSON', () => {
    const bad = { code: 'notPoint', line: 2, entry: true, text: '[1]' };
    expect(readPoints(field, '[[1, 2], [1],\n[3, 1]]')).toMatchObject({ fault: bad });
    const outside = { code: 'outside', line: 3, entry: true, text: '(9, 1)' };
    expect(readPoints(field, '[[1, 2],\n[1, 1], [9, 1]]')).toMatchObject({ fault: outside });
  });

  it('never throws, and what cures is one step nearer', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,;- \n\tex−') }), (text) => {
        let read = readPoints(field, text);
        for (let step = 0; 'fault' in read && read.cure; step++) {
          expect(step).toBeLessThan(4);
          read = readPoints(field, writePoints(read.cure.points));
        }
        if ('fault' in read) expect(['none', 'notPoint', 'few']).toContain(read.fault.code);
      }),
      { numRuns: 300 },
    );
  });
});
