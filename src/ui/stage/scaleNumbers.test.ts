import { expect, it } from 'vitest';
import { scaleNumbers } from './scaleNumbers.ts';

const words = (low: number, high: number, step: number) => Object.values(scaleNumbers({ low, high, step }));

it('writes the usual as it is read', () => {
  expect(words(-1.234, 0.871, 0.2)).toEqual(['−1.2', '0.87', '0.2']);
  expect(words(0, 1, 0.1)).toEqual(['0', '1.0', '0.1']);
});

it('writes the huge and the tiny with powers of ten, ends and step alike', () => {
  expect(words(-123_456, 98_765, 20_000)).toEqual(['−1.2×10⁵', '9.9×10⁴', '2×10⁴']);
  expect(words(0, 3.1e38, 1e37)).toEqual(['0', '3.1×10³⁸', '10³⁷']);
  expect(words(-2e-9, 3e-9, 5e-10)).toEqual(['−2.0×10⁻⁹', '3.0×10⁻⁹', '5×10⁻¹⁰']);
});

it('tells ends apart that are far from 0', () => {
  expect(words(4321.1, 4321.9, 0.1)).toEqual(['4321.10', '4321.90', '0.1']);
  const [low, high] = words(1e6 + 1, 1e6 + 4, 0.2);
  expect(low).not.toBe(high);
});

it('takes what rounding leaves of 0 for 0', () => {
  expect(words(-1e-12, 250, 20)[0]).toBe('0');
});
