import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodeLink } from '../experiment/link.ts';
import { presets } from '../experiment/presets.ts';
import { parseRun } from '../files/parse.ts';
import { openPlayground, unsaved } from '../store/inProcess.test-kit.ts';
import type { Playground } from '../store/playground.ts';
import { small } from '../worker/session.test-kit.ts';
import { actions } from './index.ts';
import { createScripting } from './scripting.ts';

vi.setConfig({ testTimeout: 30_000 });

let playground: Playground;
beforeEach(async () => {
  playground = openPlayground();
  await playground.step(5);
});
afterEach(() => playground.dispose());

/** What `small` becomes by live fields alone: the networks of both fit. */
const sibling = { ...small, constraint: { ...small.constraint, kind: 'clip' }, criticSteps: 3 } as const;

async function iteration(): Promise<number> {
  await playground.ready();
  return (await playground.query({ kind: 'snapshot' })).iteration;
}

test.each([
  ['an experiment', sibling],
  ['a link', `#/play?${encodeLink(sibling)}`],
  ['the very experiment that runs', small],
  ['the link of what runs', `#/play?${encodeLink(small)}`],
])('%s that is loaded starts afresh, though the networks fit', async (_, source) => {
  await createScripting(playground, unsaved, () => import('./teach.ts')).load(source);
  expect(playground.run.getState().restarted).toBe(true);
  expect(await iteration()).toBe(0);
  expect(playground.frames.series.criticLoss.length).toBe(0);
});

test('a preset starts afresh from one to the next, and a file too', async () => {
  const { load } = createScripting(playground, unsaved, () => import('./teach.ts'));
  // The two differ in live fields alone.
  for (const id of ['lines-js', 'lines-noise'] as const) {
    await load(id);
    expect(playground.experiment.getState().experiment).toEqual(presets.find((one) => one.id === id)?.experiment);
    expect(await iteration()).toBe(0);
    await playground.step(2);
    expect(await iteration()).toBe(2);
  }
  await actions.openRun.perform(playground, parseRun(sibling));
  expect(await iteration()).toBe(0);
});

test('single fields and the switch of the constraint go on living', async () => {
  actions.switchConstraint.perform(playground);
  actions.setField.perform(playground, 'criticOptimizer.rate', 0.02);
  actions.undo.perform(playground);
  expect(await iteration()).toBe(5);
  expect(playground.run.getState().restarted).toBe(false);
});

test('undo and redo of a whole experiment start afresh, of a field on either side they do not', async () => {
  await actions.openRun.perform(playground, { experiment: sibling });
  await playground.step(4);
  actions.setField.perform(playground, 'criticOptimizer.rate', 0.02);
  actions.undo.perform(playground);
  actions.redo.perform(playground);
  actions.undo.perform(playground);
  expect(await iteration()).toBe(4);
  actions.undo.perform(playground);
  expect(playground.experiment.getState().experiment).toEqual(small);
  expect(await iteration()).toBe(0);
  await playground.step(2);
  actions.redo.perform(playground);
  expect(playground.experiment.getState().experiment).toEqual(sibling);
  expect(await iteration()).toBe(0);
});
