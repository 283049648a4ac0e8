import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { type Frosts, frozen } from './frozen.ts';
import { benchInNode } from './inNode.test-kit.ts';
import type { Bench, Trainee } from './study.ts';

async function found(given: object): Promise<Frosts[]> {
  const bench = benchInNode(3);
  const at = { ...defaults(frozen.parameters), pretraining: 50, after: 50, ...given };
  const all: Frosts[] = [];
  for await (const one of frozen.find(at, bench)) all.push(one);
  bench.dispose();
  return all;
}

it('moves nothing of what is frozen', async () => {
  const bench = benchInNode(3);
  const begun: { start: Parameters<typeof bench.train>[1]; trainee: Trainee }[] = [];
  const heard: Bench = {
    ...bench,
    async train(experiment, start) {
      const trainee = await bench.train(experiment, start);
      begun.push({ start, trainee });
      return trainee;
    },
  };
  for await (const _ of frozen.find({ ...defaults(frozen.parameters), pretraining: 50, steps: 60, after: 50 }, heard));
  // Of either side: D or the critic alone, the generator alone, and both.
  expect(begun).toHaveLength(6);
  for (const { start, trainee } of [begun[1], begun[4]].filter((one) => one !== undefined)) {
    const { iteration, critic, generator } = await trainee.snapshot();
    expect(iteration).toBe(60);
    expect(critic).toEqual(start?.critic);
    expect(generator).not.toEqual(start?.generator);
  }
  bench.dispose();
});

it('starts both from one generator, which has waited, and moves it by its own steps alone', async () => {
  const [first, last] = await found({ steps: 1 });
  expect(first?.discriminator).toBe(undefined);
  expect(last?.critic).toEqual(first?.critic);
  expect(last?.discriminator?.before).toBe(last?.critic.before);
  // Adam's first step is its rate, 0.001, in every weight; 64 units a layer add it up.
  for (const { before, alone } of [last?.critic, last?.discriminator].filter((one) => one !== undefined)) {
    expect(alone).not.toBe(before);
    expect(Math.abs(alone - before)).toBeLessThan(0.3);
  }
  const [, longer] = await found({ steps: 60 });
  expect(longer?.critic.before).toBe(last?.critic.before);
  expect(longer?.critic.alone).not.toBe(last?.critic.alone);
  expect(longer?.critic.together).toBeLessThan(longer?.critic.before ?? Number.NaN);
});
