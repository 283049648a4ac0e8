import { expect, test } from 'vitest';
import { InputError } from '../fields/fault.ts';
import { scattered, small } from './conformance/cases.ts';
import { checkSnapshot } from './snapshot.ts';
import type { Snapshot } from './trainer.ts';

const good = scattered(small);
const zeros = (like: ArrayLike<number>) => new Float64Array(like.length);
const optimizers = {
  criticUpdates: 2,
  generatorUpdates: 1,
  critic: [zeros(good.critic), zeros(good.critic)],
  generator: [zeros(good.generator), zeros(good.generator)],
} as const;

function faults(snapshot: Snapshot) {
  try {
    checkSnapshot(small, snapshot);
  } catch (error) {
    if (error instanceof InputError) return error.faults.map(({ field, code }) => [field, code]);
    throw error;
  }
  return [];
}

test('a fitting snapshot passes, whole or made by hand', () => {
  expect(faults(good)).toEqual([]);
  // One vector entry for each input of a layer: 2 + 7 + 7.
  expect(faults({ ...good, optimizers, singular: new Float32Array(16) })).toEqual([]);
});

test.each<[string, Partial<Snapshot>, string[][]]>([
  ['a short critic', { critic: good.critic.slice(1) }, [['critic', 'count']]],
  ['an infinite weight', { generator: Float64Array.from(good.generator).fill(1 / 0, 4, 5) }, [['generator', 'finite']]],
  ['half an iteration', { iteration: 1.5 }, [['iteration', 'integer']]],
  [
    'a negative count',
    { optimizers: { ...optimizers, generatorUpdates: -1 } },
    [['optimizers.generatorUpdates', 'integer']],
  ],
  [
    'a foreign moment',
    { optimizers: { ...optimizers, critic: [zeros(good.critic), zeros(good.generator)] } },
    [['optimizers.critic', 'count']],
  ],
  ['a missing singular vector', { singular: new Float64Array(9) }, [['singular', 'count']]],
  [
    'two faults at once',
    { iteration: Number.NaN, critic: Float64Array.from(good.critic).fill(Number.NaN) },
    [
      ['iteration', 'integer'],
      ['critic', 'finite'],
    ],
  ],
])('%s is named', (_, change, expected) => {
  expect(faults({ ...good, ...change })).toEqual(expected);
});
