import { expect, test } from 'vitest';
import fixture from './batches.fixture.json';
import { vectorError } from './compare.ts';
import { replayDraws, replayStart, replays } from './replays.ts';

test('PyTorch was given these experiments', () => {
  expect(fixture.cases.map(({ name, experiment }) => [name, experiment])).toEqual(Object.entries(replays));
});

test.each(fixture.cases)('PyTorch was given what the engines draw: $name', ({ name, start, iterations }) => {
  const experiment = replays[name];
  if (!experiment) throw new Error(name);
  const same = (actual: Float64Array, written: readonly number[]) => {
    expect(vectorError(actual, Float64Array.from(written), 1)).toBeLessThan(1e-10);
  };
  const { critic, generator } = replayStart(experiment);
  same(Float64Array.from(critic), start.critic);
  same(Float64Array.from(generator), start.generator);
  const draws = replayDraws(experiment);
  expect(draws).toHaveLength(iterations.length);
  draws.forEach((drawn, i) => {
    const written = iterations[i];
    expect(drawn.critic).toHaveLength(written?.critic.length ?? 0);
    drawn.critic.forEach((batch, substep) => {
      for (const part of ['real', 'latent', 'noise', 'interpolation'] as const) {
        same(batch[part], written?.critic[substep]?.[part] ?? []);
      }
    });
    for (const part of ['latent', 'noise'] as const) same(drawn.generator[part], written?.generator[part] ?? []);
  });
});
