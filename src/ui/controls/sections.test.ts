import { expect, it } from 'vitest';
import { datasetKinds, defaultDataset, defaultExperiment, type Experiment } from '../../experiment/experiment.ts';
import { paths } from './lookup.ts';
import { sectionNames, sectionPaths } from './sections.ts';

const shown = (experiment: Experiment) => sectionNames.flatMap((section) => sectionPaths(experiment, section));

/** Experiments that between them make every field relevant. */
function variants(base: Experiment): Experiment[] {
  const { generator, constraint, criticOptimizer, generatorOptimizer } = base;
  const optimizers = (['adam', 'rmsprop', 'momentum', 'sgd'] as const).map((kind) => ({
    ...base,
    criticOptimizer: { ...criticOptimizer, kind },
    generatorOptimizer: { ...generatorOptimizer, kind },
  }));
  return [
    ...optimizers,
    { ...base, generator: { ...generator, kind: 'translation' } },
    { ...base, generator: { ...generator, kind: 'noised' } },
    { ...base, constraint: { ...constraint, kind: 'clip' } },
    { ...base, noise: { ...base.noise, sigma: 1 } },
  ];
}

it.each(datasetKinds)('gives every field of an experiment on %s a control, in one place', (kind) => {
  const all = variants({ ...defaultExperiment, dataset: defaultDataset(kind) });
  for (const experiment of all) expect(new Set(shown(experiment)).size).toBe(shown(experiment).length);
  const reachable = new Set(all.flatMap(shown));
  expect([...reachable, 'dataset.kind'].sort()).toEqual(paths(kind).sort());
});

it('shows nothing that moves a generator which stands still', () => {
  const { generator } = defaultExperiment;
  const noised = shown({ ...defaultExperiment, generator: { ...generator, kind: 'noised' } });
  expect(noised).toContain('generator.spread');
  expect(noised).toContain('criticOptimizer.rate');
  expect(noised.filter((path) => /^(generatorOptimizer|latent)\b|^(warmup|generator.width)$/.test(path))).toEqual([]);
});

it('shows only the constants that the present choice reads', () => {
  expect(sectionPaths(defaultExperiment, 'loss')).toEqual(['objective', 'constraint.kind', 'constraint.lambda']);
  expect(sectionPaths(defaultExperiment, 'criticOptimizer')).toEqual(
    ['kind', 'rate', 'beta1', 'beta2', 'epsilon'].map((name) => `criticOptimizer.${name}`),
  );
});
