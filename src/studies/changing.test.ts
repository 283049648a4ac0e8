import { expect, it } from 'vitest';
import { decodeLink, encodeLink } from '../experiment/link.ts';
import { defaults } from '../fields/check.ts';
import { type Changing, changing, gan, objectiveOf, programmeExperiment } from './changing.ts';
import { benchInNode } from './inNode.test-kit.ts';

const small = { ...defaults(changing.parameters), depth: 1, width: 8, batch: 32, iterations: 16, seeds: 2 };

async function found(given: object): Promise<Changing> {
  const bench = benchInNode(3);
  let last: Changing | undefined;
  for await (last of changing.find({ ...small, ...given }, bench));
  bench.dispose();
  return last as Changing;
}

it('is the GAN with nothing changed, the WGAN with everything changed, and each of what lies between', () => {
  const at = { ...small, ...gan };
  const of = (change: object) => {
    const { objective, constraint, criticOptimizer } = programmeExperiment({ ...at, ...change }, 1) ?? {};
    return [objective, constraint?.kind, criticOptimizer?.kind];
  };
  expect(of({})).toEqual(['minimax', 'none', 'adam']);
  expect(of({ log: 'dropped' })).toEqual(['total-variation', 'none', 'adam']);
  expect(of({ weights: 'clipped' })).toEqual(['minimax', 'clip', 'adam']);
  expect(of({ optimizer: 'rmsprop' })).toEqual(['minimax', 'none', 'rmsprop']);
  const wgan = { sigmoid: 'dropped', log: 'dropped', weights: 'clipped', optimizer: 'rmsprop' } as const;
  expect(of(wgan)).toEqual(['wasserstein', 'clip', 'rmsprop']);
  expect(objectiveOf({ ...wgan, log: 'kept' })).toBe(undefined);
  // What a link says of it is all of it.
  const experiment = programmeExperiment({ ...at, ...wgan }, 7);
  expect(experiment && decodeLink(encodeLink(experiment)).experiment).toEqual(experiment);
});

it('runs seed after seed, and the unchanged GAN beside it from the same ones', async () => {
  const { runs, beside, floor, modes, valueless } = await found({ beside: 'gan' });
  expect(runs.map((run) => run.map(({ iteration }) => iteration))).toEqual(
    [1, 2].map(() => Array.from({ length: 16 }, (_, k) => k + 1)),
  );
  expect(runs).toEqual(beside);
  expect(runs[0]).not.toEqual(runs[1]);
  expect([modes, valueless]).toEqual([8, []]);
  const { runs: alone } = await found({ seeds: 1 });
  expect(alone[0]).toEqual(runs[0]);
  // Two drawings of the data are nearer than a generator that has learnt nothing.
  expect(floor).toBeGreaterThan(0);
  expect(floor).toBeLessThan((runs[0]?.[0]?.wasserstein ?? Number.NaN) / 2);
});

it('measures where the logarithms have no value when nothing is trained', async () => {
  const { runs, valueless } = await found({ sigmoid: 'dropped', seeds: 3 });
  expect(runs).toEqual([]);
  expect(valueless).toHaveLength(3);
  for (const { real, generated } of valueless) {
    expect(real).toBeGreaterThanOrEqual(0);
    expect(real + generated).toBeLessThanOrEqual(2);
  }
  expect(Math.max(...valueless.map(({ real }) => real))).toBeGreaterThan(0.1);
});
