import { expect, it } from 'vitest';
import { guessedNumber, rightChoice } from './guess.ts';

const ranges = [{ most: '-0.01' }, { least: '-0.01', most: '0.01' }, { least: '0.01' }];

it.each([
  [-7, 0],
  [0.004, 1],
  [0.3, 2],
  [Number.POSITIVE_INFINITY, 2],
  [Number.NaN, -1],
])('where %d is measured, choice %d is right', (measured, choice) => {
  expect(rightChoice(ranges, measured)).toBe(choice);
});

it('no choice may be right', () => {
  expect(rightChoice([{ least: '1' }, { most: '-1' }], 0.5)).toBe(-1);
});

it.each([
  ['', undefined],
  ['a lot', undefined],
  ['∞', undefined],
  ['0', 0],
  ['−0,5', -0.5],
])('%j is guessed as %d', (text, value) => {
  expect(guessedNumber({ text, phase: 'open' })).toBe(value);
});
