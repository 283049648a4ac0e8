import { expect, it } from 'vitest';
import { defaultDataset } from '../../experiment/experiment.ts';
import { count, percent, setting, significant } from './format.ts';

it('shows three significant digits, and no long tails', () => {
  expect([0.21449, 1.0049, 12.34, 1234.5, 0.00321, 0].map((value) => significant(value))).toEqual([
    '0.214',
    '1.00',
    '12.3',
    '1235',
    '0.0032',
    '0',
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

it('separates thousands and rounds shares', () => {
  expect(count(1240, 'en')).toBe('1,240');
  expect(percent(0.4151)).toBe('42%');
});

it('shows a setting as somebody would type it', () => {
  const { radius, sigma } = defaultDataset('ring') as { readonly radius: number; readonly sigma: number };
  expect([radius, sigma, 0.1 + 0.2, 2 / 3].map(setting)).toEqual(['1.41', '0.0141', '0.3', '0.667']);
  expect([1e-8, 0.9999, 1.4142, 0.225, 4_294_967_295].map(setting)).toEqual([
    '1e-8',
    '0.9999',
    '1.4142',
    '0.225',
    '4294967295',
  ]);
});
