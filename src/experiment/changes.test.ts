import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';
import { experimentFrom } from './differences.ts';

const usual = experimentFrom({});

test('names each field that differs, with both its values', () => {
  const other = experimentFrom({ constraint: { kind: 'clip' }, batchSize: 64, dataset: { modes: 7 } });
  expect(changesBetween(usual, usual)).toEqual([]);
  expect(changesBetween(usual, other)).toEqual([
    { field: 'dataset.modes', from: 8, to: 7 },
    { field: 'constraint.kind', from: 'gradient-penalty', to: 'clip' },
    { field: 'batchSize', from: 128, to: 64 },
  ]);
});

test('tells points by their number, and data of another kind by its name', () => {
  const drawn = (points: readonly (readonly [number, number])[]) =>
    experimentFrom({ dataset: { kind: 'points', points } });
  const three = drawn([
    [0, 1],
    [1, 0],
    [2, 2],
  ]);
  const two = drawn([
    [0, 1],
    [1, 0],
  ]);
  expect(changesBetween(three, two)).toEqual([{ field: 'dataset.points', from: 3, to: 2 }]);
  expect(changesBetween(usual, { ...two, seed: 5 })).toEqual([
    { field: 'dataset.kind', from: 'ring', to: 'points' },
    { field: 'seed', from: 1, to: 5 },
  ]);
});
