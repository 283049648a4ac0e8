import { expect, test } from 'vitest';
import { readOptions, sections } from './options.ts';
import { workloadNames } from './workloads.ts';

test('everything is measured unless told', () => {
  const options = readOptions([]);
  expect(options.workloads).toEqual(workloadNames);
  expect(options.sections).toEqual(sections);
});

test('names narrow their own kind', () => {
  const options = readOptions(['--only', 'small,wasm,torch']);
  expect(options.workloads).toEqual(['small']);
  expect(options.subjects).toEqual(['wasm', 'torch']);
  expect(options.sections).toEqual(['speeds']);
});

test('an unknown name is an error', () => {
  expect(() => readOptions(['--only', 'smal'])).toThrow('--only smal');
  expect(() => readOptions(['--rounds', '0'])).toThrow('--rounds 0');
});
