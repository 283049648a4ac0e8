import { expect, test } from 'vitest';
import { changesBetween } from './changes.ts';
import { experimentFrom } from './differences.ts';
import { presets } from './presets.ts';
import { variantsOf } from './variants.ts';

const namesOf = (...given: Parameters<typeof experimentFrom>) =>
  variantsOf(experimentFrom(...given)).map(({ name }) => name);

test('every preset has variants, each of which changes something, and only once', () => {
  for (const { id, experiment } of presets) {
    const variants = variantsOf(experiment);
    expect(variants.length, id).toBeGreaterThan(1);
    for (const variant of variants) {
      expect(changesBetween(experiment, variant.experiment).length, `${id} ${variant.name}`).toBeGreaterThan(0);
    }
  }
});

test('offers what makes sense where the experiment stands', () => {
  expect(namesOf({})).toEqual(['clip', 'authors', 'seed', 'oneStep', 'wider']);
  expect(namesOf({ constraint: { kind: 'clip' } })).toEqual(['penalty', 'authors', 'seed', 'oneStep', 'wider']);
  const logistic = {
    objective: 'minimax',
    constraint: { kind: 'none' },
    criticSteps: 1,
    critic: { width: 512 },
  } as const;
  expect(namesOf(logistic)).toEqual(['penalty', 'seed', 'log', 'noise']);
});

test('knows the optimisers of the papers, and doesn’t offer them to who has them', () => {
  const penalised = variantsOf(experimentFrom({})).find(({ name }) => name === 'authors')?.experiment;
  expect(penalised?.criticOptimizer).toMatchObject({ kind: 'adam', rate: 1e-4, beta1: 0, beta2: 0.9 });
  expect(variantsOf(penalised ?? experimentFrom({})).map(({ name }) => name)).not.toContain('authors');
  const clipped = variantsOf(experimentFrom({ constraint: { kind: 'clip' } })).find(({ name }) => name === 'authors');
  expect(clipped?.experiment.generatorOptimizer).toMatchObject({ kind: 'rmsprop', rate: 5e-5 });
});
