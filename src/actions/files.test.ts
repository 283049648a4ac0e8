import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseRun } from '../files/parse.ts';
import { parseJson } from '../files/parseJson.ts';
import { stateDictOf } from '../files/stateDict/write.ts';
import { write } from '../files/write.ts';
import { openPlayground, unsaved, until } from '../store/inProcess.test-kit.ts';
import type { Playground } from '../store/playground.ts';
import { small } from '../worker/session.test-kit.ts';
import { actions } from './index.ts';
import { createScripting } from './scripting.ts';

vi.setConfig({ testTimeout: 30_000 });

let playground: Playground;
beforeEach(() => {
  playground = openPlayground();
});
afterEach(() => playground.dispose());

const saved = async (from = playground) => parseRun(parseJson(write(await actions.saveRun.perform(from))));
const snapshot = (from = playground) => from.query({ kind: 'snapshot' });

test('a saved run goes on from its state: 10 and 10 iterations equal 20 bit for bit', async () => {
  await playground.step(10);
  const run = await saved();
  await playground.step(10);
  const whole = await snapshot();
  const other = openPlayground({ ...small, seed: 99, critic: { ...small.critic, width: 3 } });
  await other.step(3);
  await actions.openRun.perform(other, run);
  expect(other.experiment.getState().experiment).toEqual(small);
  await other.step(10);
  expect(await snapshot(other)).toEqual(whole);
  other.dispose();
});

test('the curves of a saved run come with it, and stop where it stopped', async () => {
  await playground.step(10);
  const run = await saved();
  const curve = () => {
    const { x, y, length } = playground.frames.series.criticLoss;
    return Array.from({ length }, (_, i) => [x[i], y[i]]);
  };
  const then = curve();
  expect(then).toHaveLength(10);
  await playground.step(30);
  await actions.openRun.perform(playground, run);
  expect(curve()).toEqual(then);
  await playground.step(1);
  expect(curve()).toHaveLength(11);
  const [header, ...lines] = write(actions.saveHistory.perform(playground)).trimEnd().split('\n');
  expect(header).toMatch(/^iteration,criticLoss,generatorLoss,penalty,/);
  expect(lines).toHaveLength(12);
});

test('a run that is shown in its past is saved as it was then', async () => {
  await playground.step(10);
  await playground.travel(4);
  const run = await saved();
  expect(run.snapshot?.iteration).toBe(4);
  expect(run.history?.iteration.at(-1)).toBe(4);
});

test('a run that is opened while another plays, plays', async () => {
  await playground.step(5);
  const run = await saved();
  playground.play();
  await actions.openRun.perform(playground, run);
  expect(playground.run.getState().status).toBe('playing');
  await until(playground, ({ iteration }) => iteration > 5);
});

test('an experiment alone starts afresh, and a run may be loaded from a script', async () => {
  await playground.step(5);
  const text = write(await actions.saveRun.perform(playground));
  await actions.openRun.perform(playground, { experiment: small });
  await playground.ready();
  expect((await snapshot()).iteration).toBe(0);
  await createScripting(playground, unsaved, () => import('./teach.ts')).load(JSON.parse(text));
  expect((await snapshot()).iteration).toBe(5);
});

test('parameters by PyTorch’s names start a run; what doesn’t fit is refused and the run goes on, or its networks are taken', async () => {
  const { load } = createScripting(playground, unsaved, () => import('./teach.ts'));
  await playground.step(4);
  const four = await snapshot();
  const state = stateDictOf(four, small);
  await playground.step(3);

  await load({ discriminator: state.critic });
  const seven = await snapshot();
  expect(seven).toMatchObject({ iteration: 0, critic: four.critic });
  expect(seven.generator).not.toEqual(four.generator);
  await load(state);
  expect(await snapshot()).toMatchObject({ iteration: 0, critic: four.critic, generator: four.generator });
  await playground.step(2);

  const one = {
    'fc1.weight': [
      [1, 2],
      [3, 4],
      [5, 6],
    ],
    'fc2.weight': [[1, 0, -1]],
  };
  await expect(load(one)).rejects.toThrow('critic: count, got 2 × Linear');
  expect(playground.experiment.getState().experiment).toEqual(small);
  expect((await snapshot()).iteration).toBe(2);
  await load(one, { networks: 'take' });
  expect(playground.experiment.getState().experiment.critic).toMatchObject({ depth: 1, width: 3 });
  // Weights in × out, then biases, layer by layer.
  expect((await snapshot()).critic).toEqual(Float64Array.of(1, 3, 5, 2, 4, 6, 0, 0, 0, 1, 0, -1, 0));
});

test('points become the data, and nothing else changes; points outside the window are refused', () => {
  const points = [
    [0.5, 1],
    [-2, 0.25],
  ] as const;
  actions.openPoints.perform(playground, points);
  const { experiment } = playground.experiment.getState();
  expect(experiment).toEqual({ ...small, dataset: { kind: 'points', points, jitter: 0.05 } });
  expect(() => actions.openPoints.perform(playground, [[9, 0]])).toThrow('dataset.points: range');
  expect(playground.experiment.getState().experiment).toBe(experiment);
});
