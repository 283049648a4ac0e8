import { expect, test } from 'vitest';
import { createExperimentStore, endGesture, redo, setField, undo } from './experiment.ts';

const lambda = (store: ReturnType<typeof createExperimentStore>) => store.getState().experiment.constraint.lambda;

test('a dragged slider is one step of undo', () => {
  const store = createExperimentStore();
  for (const value of [0.2, 0.5, 3, 8]) setField(store, 'constraint.lambda', value, true);
  endGesture(store);
  expect(store.getState().past).toHaveLength(1);
  undo(store);
  expect(lambda(store)).toBe(0.1);
  redo(store);
  expect(lambda(store)).toBe(8);
});

test('the next drag, another field, and a typed value are steps of their own', () => {
  const store = createExperimentStore();
  setField(store, 'constraint.lambda', 2, true);
  setField(store, 'constraint.lambda', 3, true);
  endGesture(store);
  setField(store, 'constraint.lambda', 4, true);
  setField(store, 'constraint.target', 1.5, true);
  setField(store, 'constraint.lambda', 5);
  expect(store.getState().past.map(({ experiment: { constraint } }) => [constraint.lambda, constraint.target])).toEqual(
    [
      [0.1, 1],
      [3, 1],
      [4, 1],
      [4, 1.5],
    ],
  );
});

test('an undo ends the gesture', () => {
  const store = createExperimentStore();
  setField(store, 'constraint.lambda', 2, true);
  undo(store);
  setField(store, 'constraint.lambda', 3, true);
  undo(store);
  expect(lambda(store)).toBe(0.1);
});
