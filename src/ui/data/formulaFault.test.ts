import { expect, test } from 'vitest';
import { FunctionError, type FunctionText, pointsOfFunction } from '../../datasets/own/function.ts';
import { formulaFault } from './formulaFault.ts';
import { dataWords } from './words.ts';

function said(text: FunctionText, language: 'en' | 'zh'): string {
  try {
    pointsOfFunction(text, 64, 3);
  } catch (error) {
    if (error instanceof FunctionError) return formulaFault(dataWords[language], error.fault, 'y(t)');
    throw error;
  }
  return '';
}

test.each<[string, string, string]>([
  ['sin t', 'Column 5 of y(t) needs ( where “t” stands.', 'y(t) 第 5 列应为“(”，而不是“t”。'],
  [
    '2 +',
    'Column 4 of y(t) needs a number, a name or (; the formula ends there.',
    'y(t) 第 4 列应为数、名称或左括号，公式却到此为止。',
  ],
  ['min(t)', '“min” in column 1 of y(t) takes 2 numbers.', 'y(t) 第 1 列的“min”要有 2 个参数。'],
  ['', 'y(t) needs a formula.', '请写出 y(t) 的公式。'],
])('what is wrong with “%s” is said with its column, in both languages', (y, english, chinese) => {
  expect([said({ x: 't', y }, 'en'), said({ x: 't', y }, 'zh')]).toEqual([english, chinese]);
});

test('a name that means nothing comes with those that do, and a value with where it is', () => {
  expect(said({ x: 't', y: 'r + t' }, 'en')).toMatch(/^“r” in column 1 of y\(t\) means nothing here\. .* t, pi, /);
  expect(said({ x: 't', y: '1/(t - t)' }, 'en')).toMatch(/^y\(t\) isn’t a finite number at t = 0\.0\d+\.$/);
  expect(said({ density: 'x' }, 'en')).toBe('y(t) is negative at (x, y) = (−2.99, −2.99); a density is 0 or more.');
});
