import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultExperiment } from '../experiment/experiment.ts';
import { encodeLink } from '../experiment/link.ts';
import { presets } from '../experiment/presets.ts';
import { InputError } from '../fields/fault.ts';
import { loadExperiment } from '../store/experiment.ts';
import { openPlayground } from '../store/inProcess.test-kit.ts';
import type { Playground } from '../store/playground.ts';
import { small } from '../worker/session.test-kit.ts';
import { actions } from './index.ts';
import { type Keys, shortcutOfKeys, shortcuts } from './shortcut.ts';

let playground: Playground;
beforeEach(() => {
  playground = openPlayground();
});
afterEach(() => playground.dispose());

const experiment = () => playground.experiment.getState().experiment;

test('every action stands in the list under its own id, and no shortcut twice', () => {
  for (const [id, { id: own }] of Object.entries(actions)) expect(own).toBe(id);
  expect(new Set(shortcuts.map(({ keys }) => keys)).size).toBe(shortcuts.length);
});

test('keys find their action', () => {
  const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const found = (keys: Partial<Keys>) => shortcutOfKeys({ ...bare, key: '', ...keys })?.id;
  expect(found({ key: ' ' })).toBe('togglePlay');
  expect(found({ key: 'L' })).toBe('copyLink');
  expect(found({ key: 'z', metaKey: true })).toBe('undo');
  expect(found({ key: 'Z', ctrlKey: true, shiftKey: true })).toBe('redo');
  // Layouts differ in which signs need Shift.
  expect([true, false].map((shiftKey) => found({ key: '?', shiftKey }))).toEqual(['showKeys', 'showKeys']);
  expect(found({ key: '.', shiftKey: true })).toBe('step');
  for (const keys of [
    { key: 'z' },
    { key: 'x', altKey: true },
    { key: ' ', shiftKey: true },
    { key: 'l', ctrlKey: true },
  ]) {
    expect(found(keys)).toBeUndefined();
  }
});

test('play and pause take turns', async () => {
  await playground.ready();
  actions.togglePlay.perform(playground);
  expect(playground.run.getState().status).toBe('playing');
  actions.togglePlay.perform(playground);
  expect(playground.run.getState().status).toBe('paused');
});

test('reseed goes to the next seed, and from the last to 0', () => {
  actions.reseed.perform(playground);
  expect(experiment()).toEqual({ ...small, seed: small.seed + 1 });
  actions.setField.perform(playground, 'seed', 4_294_967_295);
  actions.reseed.perform(playground);
  expect(experiment().seed).toBe(0);
});

test('clipping and gradient penalty change places and nothing else', () => {
  actions.switchConstraint.perform(playground);
  expect(experiment()).toEqual({ ...small, constraint: { ...small.constraint, kind: 'clip' } });
  actions.switchConstraint.perform(playground);
  expect(experiment()).toEqual(small);
});

test('undo and redo are enabled when there is something to', () => {
  expect([actions.undo.enabled(playground), actions.redo.enabled(playground)]).toEqual([false, false]);
  actions.reseed.perform(playground);
  expect(actions.undo.enabled(playground)).toBe(true);
  actions.undo.perform(playground);
  expect(experiment()).toEqual(small);
  expect(actions.redo.enabled(playground)).toBe(true);
  actions.redo.perform(playground);
  expect(experiment().seed).toBe(small.seed + 1);
});

describe('a link', () => {
  test.each([['https://example.org/deep/page/?utm=1#/play?'], ['#/play?'], ['']])('after %o comes back', (before) => {
    const link = before + actions.copyLink.perform(playground);
    loadExperiment(playground.experiment, defaultExperiment);
    actions.loadLink.perform(playground, link);
    expect(experiment()).toEqual(small);
  });

  test('without a query is the default', () => {
    actions.loadLink.perform(playground, 'https://example.org/#/play');
    expect(experiment()).toEqual(defaultExperiment);
  });
});

const refused = (input: () => void): string[] => {
  try {
    input();
  } catch (error) {
    if (error instanceof InputError) return error.faults.map(({ code, field }) => `${code} ${field}`);
    throw error;
  }
  return [];
};

test('bad input is refused by name, and nothing changes', () => {
  expect(refused(() => actions.loadPreset.perform(playground, 'nobody'))).toEqual(['choice preset']);
  expect(refused(() => actions.loadLink.perform(playground, `#/play?${encodeLink(small)}&batchSize=4096`))).not.toEqual(
    [],
  );
  expect(refused(() => actions.setSpeed.perform(playground, Number.NaN))).toEqual(['range speed']);
  expect(refused(() => actions.chooseEngine.perform(playground, 'abacus' as never))).toEqual(['choice engine']);
  expect(experiment()).toEqual(small);
});

test('a preset is loaded by its id', () => {
  const [first] = presets;
  actions.loadPreset.perform(playground, first.id);
  expect(experiment()).toEqual(first.experiment);
});
