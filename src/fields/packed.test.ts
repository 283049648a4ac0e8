import fc from 'fast-check';
import { expect, test } from 'vitest';
import { points } from './field.ts';
import { packed, unpacked } from './packed.ts';
import { writeField } from './query.ts';
import { readField } from './read.ts';

const field = points(1, 4096, 3);
const thousandths = fc.integer({ min: -16_384, max: 16_383 }).map((k) => k / 1000);
const drawn = fc.array(fc.tuple(thousandths, thousandths), { minLength: 17, maxLength: 60 });

test('thousandths are packed into five characters a point, and come back to the bit', () => {
  fc.assert(
    fc.property(drawn, (some) => {
      const text = writeField(some);
      expect(text).toMatch(/^~[\w-]*$/);
      expect(text).toHaveLength(1 + 5 * some.length);
      expect(readField(field, text)).toEqual(some);
    }),
  );
});

test('what packing would change, and what is short enough to be read, is written in full', () => {
  const some = Array.from({ length: 20 }, (_, i) => [i / 8, (1 - i) / 10] as const);
  const others = [[1 / 3, 0] as const, [1, 16.384] as const, [-16.385, 1] as const, [1e300, 0] as const];
  for (const other of others) {
    const all = [...some, other];
    expect(packed(all)).toBeUndefined();
    expect(readField(field, writeField(all))).toEqual(all);
  }
  expect(writeField(some.slice(0, 16))).toMatch(/^0,0.1;0.125,0;/);
});

test('a text that nobody packed is no points', () => {
  for (const text of ['~AAAA', '~AAAAAAAAA', '~AAAA!', '~AAAA ', '~éAAAA']) expect(unpacked(text)).toBe(text);
  expect(unpacked('~')).toEqual([]);
});
