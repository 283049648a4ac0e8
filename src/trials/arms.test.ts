import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryExperiment } from '../experiment/arbitrary.ts';
import { experimentFrom } from '../experiment/differences.ts';
import { armFrom, decodeArms, differencesFrom, encodeArms } from './arms.ts';

const usual = experimentFrom({});
const clipped = experimentFrom({ constraint: { kind: 'clip', clip: 0.05 } });

test('a link holds what each arm has of its own', () => {
  const grid = experimentFrom({ dataset: { kind: 'grid' }, seed: 3 });
  const link = encodeArms([usual, clipped, grid, usual], { iterations: '500' });
  expect(link).toBe(
    'v=1&view.iterations=500&b.constraint.kind=clip&b.constraint.clip=0.05&c.dataset.kind=grid&c.seed=3&d.seed=1',
  );
  expect(decodeArms(link)).toEqual({ arms: [usual, clipped, grid, usual], view: { iterations: '500' }, faults: [] });
});

test('any experiments come back from their link as they were', () => {
  fc.assert(
    fc.property(fc.array(arbitraryExperiment, { minLength: 1, maxLength: 4 }), (arms) => {
      expect(decodeArms(encodeArms(arms))).toEqual({ arms, view: {}, faults: [] });
    }),
    { numRuns: 60 },
  );
});

test('an arm may say what it has in any order, and what is wrong is named with its arm', () => {
  const made = armFrom(usual, [
    ['dataset.side', '4'],
    ['dataset', 'grid'],
  ]);
  expect(made.dataset).toMatchObject({ kind: 'grid', side: 4 });
  expect(differencesFrom(usual, made)).toEqual([
    ['dataset.kind', 'grid'],
    ['dataset.side', 4],
  ]);
  const { arms, faults } = decodeArms('v=1&seed=2&b.constraint.lambda=-1&c.nonsense=1&d.seed=7');
  expect(faults.map(({ field }) => field)).toEqual(['b.constraint.lambda', 'c.nonsense']);
  expect(arms.map(({ seed }) => seed)).toEqual([2, 7]);
  expect(decodeArms('%%%').faults).not.toEqual([]);
});
