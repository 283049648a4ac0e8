import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typedNumber } from './typed.ts';

it.each([
  ['0,001', 0.001],
  ['-0,5', -0.5],
  [',25', 0.25],
  ['2,5e-4', 2.5e-4],
  ['1,024', 1024],
  ['12,345,678.5', 12_345_678.5],
  ['4 294 967 295', 4_294_967_295],
  ['０．０１', 0.01],
  ['０，０１', 0.01],
  ['0。5', 0.5],
  ['−3', -3],
  [' +7 ', 7],
  ['1e-8', 1e-8],
])('%o means %d', (text, value) => {
  expect(typedNumber(text)).toBe(value);
});

it.each(['', 'abc', '1,2,3', '1.024,5', '1 2', '0x10', '--1', '1,0243,', '3 px', '١', '9'.repeat(40)])(
  '%o means no number',
  (text) => {
    expect(typeof typedNumber(text)).toBe('string');
  },
);

it('understands every number as it is written, with either decimal sign', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(typedNumber(String(value))).toBe(value === 0 ? Number(String(value)) : value);
      const fixed = Math.abs(value % 1).toFixed(4);
      expect(typedNumber(fixed.replace('.', ','))).toBe(fixed.startsWith('0') ? Number(fixed) : 1);
    }),
  );
});
