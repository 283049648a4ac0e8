import { expect, it } from 'vitest';
import { InputError } from '../fields/fault.ts';
import { LAST_ITERATION, readUntil, type Until, writeUntil } from './until.ts';

it.each<Until>([1, 300, LAST_ITERATION, 'modes', 'floor'])('%s comes back', (until) => {
  expect(readUntil(writeUntil(until))).toBe(until);
});

it.each(['', '0', '-5', '1.5', '007', '1e3', '10000001', 'Modes', 'never'])('“%s” is refused, by its name', (text) => {
  expect(() => readUntil(text, 'view.until')).toThrow(InputError);
  expect(() => readUntil(text, 'view.until')).toThrow(/view\.until/);
});
