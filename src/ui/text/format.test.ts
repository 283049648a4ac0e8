import { expect, it } from 'vitest';
import { defaultDataset } from '../../experiment/experiment.ts';
import { count, figure, percent, setting, significant } from './format.ts';
import { typedNumber } from './typed.ts';

it('shows three significant digits, and no long tails', () => {
  expect([0.21449, 1.0049, 12.34, 1234.5, 0.00321, 0].map((value) => significant(value))).toEqual([
    '0.214',
    '1.00',
    '12.3',
    '1235',
    '0.0032',
    '0',
  ]);
  expect([0.9999, 9.996, 99_999].map((value) => significant(value))).toEqual(['1.00', '10.0', '1.00×10⁵']);
});

it('shows what is whole as a count, and everything else to three digits', () => {
  expect([4, 97, -2, 0, 3000, 0.9999, 123_456, Number.NaN, -Infinity].map(figure)).toEqual([
    '4',
    '97',
    '−2',
    '0',
    '3000',
    '1.00',
    '1.23×10⁵',
    '–',
    '−∞',
  ]);
});

it('writes infinities, tiny numbers and what is not a number honestly', () => {
  expect([Infinity, -Infinity, Number.NaN, -3.21e-9, 123456, 4.67e-5].map((value) => significant(value))).toEqual([
    '∞',
    '−∞',
    '–',
    '−3.21×10⁻⁹',
    '1.23×10⁵',
    '4.67×10⁻⁵',
  ]);
});

it('writes a true minus sign wherever a number is below 0, and takes it back', () => {
  expect([significant(-0.25), significant(-12), setting(-0.25), setting(-1e-8), count(-12, 'en')]).toEqual([
    '−0.250',
    '−12.0',
    '−0.25',
    '−1e−8',
    '−12',
  ]);
  expect(count(-1240, 'en')).toBe('−1,240');
  for (const value of [-0.25, -1e-8, -1.5e-7, -3]) expect(typedNumber(setting(value))).toBe(value);
});

it('separates thousands and rounds shares', () => {
  expect(count(1240, 'en')).toBe('1,240');
  expect(percent(0.4151)).toBe('42%');
});

it('shows a setting as short as it can be', () => {
  const { radius, sigma } = defaultDataset('ring') as { readonly radius: number; readonly sigma: number };
  expect([radius, sigma, 0.1 + 0.2, 2 / 3].map(setting)).toEqual(['1.41', '0.0141', '0.3', '0.667']);
  expect([1e-8, 0.9999, 1.4142, 0.225, 4_294_967_295].map(setting)).toEqual([
    '1e−8',
    '0.9999',
    '1.4142',
    '0.225',
    '4294967295',
  ]);
});
