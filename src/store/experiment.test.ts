import { describe, expect, it } from 'vitest';
import { defaultExperiment } from '../experiment/experiment.ts';
import { InputError } from '../fields/fault.ts';
import { createExperimentStore, loadExperiment, redo, setField, undo } from './experiment.ts';

/** The faults that a change is refused with. */
function refusal(change: () => void) {
  try {
    change();
  } catch (error) {
    if (error instanceof InputError) return error.faults.map(({ code, field }) => ({ code, field }));
    throw error;
  }
  return [];
}

describe('setField', () => {
  it('sets one field and leaves the rest', () => {
    const store = createExperimentStore();
    setField(store, 'constraint.lambda', 7.5);
    const { experiment } = store.getState();
    expect(experiment).toEqual({ ...defaultExperiment, constraint: { ...defaultExperiment.constraint, lambda: 7.5 } });
    expect(defaultExperiment.constraint.lambda).toBe(0.1);
  });

  it('gives a translation the one latent dimension that it takes', () => {
    const store = createExperimentStore();
    setField(store, 'generator.kind', 'translation');
    const { generator, latent } = store.getState().experiment;
    expect([generator.kind, latent.dimension]).toEqual(['translation', 1]);
    const refused = refusal(() => setField(store, 'latent.dimension', 3));
    expect(refused).toEqual([{ code: 'conflict', field: 'latent.dimension' }]);
  });

  it('gives a new kind of dataset its own defaults', () => {
    const store = createExperimentStore();
    setField(store, 'dataset.kind', 'gaussian');
    setField(store, 'dataset.sigma', 0.33);
    expect(store.getState().experiment.dataset).toEqual({ kind: 'gaussian', x: 0.8, y: 0.5, sigma: 0.33 });
  });

  it.each([
    ['dataset.kind', 'torus', 'choice'],
    ['dataset.kind', '__proto__', 'choice'],
    ['dataset.kind', undefined, 'missing'],
    ['dataset.side', 3, 'unknown'],
    ['dataset', { kind: 'grid' }, 'unknown'],
    ['nowhere', 1, 'unknown'],
    ['nowhere.at.all', 1, 'unknown'],
    ['constraint.lambda.deeper', 1, 'unknown'],
    ['__proto__.polluted', 1, 'unknown'],
    ['constructor', 1, 'unknown'],
    ['', 1, 'unknown'],
    ['batchSize', 4096, 'range'],
    ['batchSize', 2.5, 'integer'],
    ['constraint.lambda', Number.NaN, 'finite'],
  ])('refuses %s = %o (%s) and changes nothing', (path, value, code) => {
    const store = createExperimentStore();
    const before = store.getState();
    expect(refusal(() => setField(store, path, value))).toEqual([{ code, field: path }]);
    expect(store.getState()).toBe(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('undo and redo', () => {
  it('walk back and forth, and a new change forgets the undone ones', () => {
    const store = createExperimentStore();
    setField(store, 'seed', 2);
    setField(store, 'seed', 3);
    undo(store);
    expect(store.getState().experiment.seed).toBe(2);
    redo(store);
    expect(store.getState().experiment.seed).toBe(3);
    undo(store);
    undo(store);
    expect(store.getState().experiment).toEqual(defaultExperiment);
    setField(store, 'seed', 9);
    redo(store);
    expect(store.getState().experiment.seed).toBe(9);
  });

  it('do nothing at either end', () => {
    const store = createExperimentStore();
    const before = store.getState();
    undo(store);
    redo(store);
    expect(store.getState()).toBe(before);
  });

  it('forget the oldest of more than 200 changes', () => {
    const store = createExperimentStore();
    for (let seed = 2; seed < 230; seed++) setField(store, 'seed', seed);
    for (let i = 0; i < 300; i++) undo(store);
    expect(store.getState().experiment.seed).toBe(29);
  });
});

describe('loadExperiment', () => {
  it('refuses with every fault and changes nothing', () => {
    const store = createExperimentStore();
    const before = store.getState();
    const broken = { ...defaultExperiment, batchSize: 0, seed: -1, extra: true };
    expect(refusal(() => loadExperiment(store, broken))).toEqual([
      { code: 'unknown', field: 'extra' },
      { code: 'range', field: 'batchSize' },
      { code: 'range', field: 'seed' },
    ]);
    expect(store.getState()).toBe(before);
  });

  it('takes the present experiment without a step of undo', () => {
    const store = createExperimentStore();
    loadExperiment(store, structuredClone(defaultExperiment));
    expect(store.getState().past).toEqual([]);
  });
});
