import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import { encodeLink } from '../experiment/link.ts';
import { inProcess, openPlayground, unsaved } from '../store/inProcess.test-kit.ts';
import type { Playground } from '../store/playground.ts';
import { FloorBook } from '../worker/floors.ts';
import { small } from '../worker/session.test-kit.ts';
import { createScripting, type Scripting } from './scripting.ts';

// Each run is measured for real, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let playground: Playground;
let scripting: Scripting;
beforeEach(() => {
  playground = openPlayground();
  scripting = createScripting(playground, unsaved, () => import('./teach.ts'));
});
afterEach(() => playground.dispose());

describe('status', () => {
  test('after steps tells the very iteration, measured', async () => {
    await scripting.step(9);
    const status = await scripting.status();
    expect(status).toMatchObject({ state: 'paused', engine: 'reference', adapter: 'JavaScript', iteration: 9 });
    expect(status.measures?.iteration).toBe(9);
    expect(status.measures?.wasserstein).toMatchObject({ estimator: 'transport', samples: 256 });
  });

  test('follows play and pause', async () => {
    await playground.ready();
    await scripting.play();
    expect((await scripting.status()).state).toBe('playing');
    await scripting.pause();
    const first = await scripting.status();
    expect(first.state).toBe('paused');
    expect((await scripting.status()).iteration).toBe(first.iteration);
  });
});

test('setSpeed limits the iterations of a second, and refuses what is no number of them', async () => {
  await scripting.setSpeed(4);
  expect(playground.run.getState().speed).toBe(4);
  await expect(scripting.setSpeed(-1)).rejects.toMatchObject({ faults: [{ field: 'speed', value: '-1' }] });
  await expect(scripting.setSpeed(Number.NaN)).rejects.toMatchObject({ faults: [{ field: 'speed' }] });
  expect(playground.run.getState().speed).toBe(4);
});

test('status is told while the worker dies', async () => {
  playground.dispose();
  let dies = false;
  const spawn = inProcess((parts) => ({
    ...parts,
    // Still to be measured, and the run between them: it dies of the next time.
    floors: new FloorBook(),
    engage: async (...asked) => {
      const engaged = await parts.engage(...asked);
      const generate = engaged.trainer.generate.bind(engaged.trainer);
      engaged.trainer.generate = (latent) => (dies ? Promise.reject(new Error('device lost')) : generate(latent));
      return engaged;
    },
  }));
  playground = openPlayground(small, {}, spawn);
  await playground.step(1);
  dies = true;
  expect((await createScripting(playground, unsaved, () => import('./teach.ts')).status()).state).toBe('starting');
});

test('a run is a function of its experiment: reset and the same steps give the same parameters', async () => {
  await scripting.step(7);
  const first = await scripting.parameters();
  await scripting.reset();
  expect((await scripting.status()).iteration).toBe(0);
  await scripting.step(3);
  await scripting.step(4);
  expect(await scripting.parameters()).toEqual(first);
});

test('samples and the field are those of the parameters', async () => {
  await scripting.step(2);
  const bare = new ReferenceTrainer(small);
  await bare.step(2);
  const { real, generated } = await scripting.samples(3);
  expect([real.length, generated.length]).toEqual([3, 3]);
  const { bounds, resolution, values } = await scripting.criticField();
  expect([bounds, resolution, values.length]).toEqual([[-3, 2, -1, 4], 5, 25]);
  const [corner] = await bare.criticField(Float32Array.of(2, -1));
  expect(values[4]).toBe(corner);
});

test('parameters can be set, and a run goes on from there', async () => {
  await scripting.step(2);
  const { critic, generator } = await scripting.parameters();
  const shifted = { critic: critic.map((value, i) => value + i / 1000), generator };
  await scripting.restore(shifted);
  expect(await scripting.parameters()).toEqual(shifted);
  expect((await scripting.status()).iteration).toBe(2);
});

describe('load', () => {
  test.each([
    ['an experiment', { ...small, seed: 5 }],
    ['a link', `https://example.org/#/play?${encodeLink({ ...small, seed: 5 })}`],
  ])('takes %s', async (_what, source) => {
    await scripting.load(source);
    expect(await scripting.experiment()).toEqual({ ...small, seed: 5 });
    expect((await scripting.status()).iteration).toBe(0);
  });
});

describe('bad input rejects by name', () => {
  test.each<[string, (target: Scripting) => Promise<unknown>, string, string]>([
    ['an unknown preset', (target) => target.load('nobody'), 'choice', 'preset'],
    ['an unknown field', (target) => target.load({ ...small, colour: 'red' }), 'unknown', 'colour'],
    ['no step', (target) => target.step(0), 'range', 'iterations'],
    ['half a step', (target) => target.step(1.5), 'integer', 'iterations'],
    ['NaN steps', (target) => target.step(Number.NaN), 'range', 'iterations'],
    ['a step in words', (target) => target.step('one' as never), 'type', 'iterations'],
    ['too many samples', (target) => target.samples(1e9), 'range', 'count'],
    ['no parameters', (target) => target.restore(undefined as never), 'missing', 'critic'],
    ['short parameters', (target) => target.restore({ critic: [1], generator: [2, 3] }), 'count', 'critic'],
    ['an engine nobody built', (target) => target.chooseEngine('abacus' as never), 'choice', 'engine'],
  ])('%s', async (_what, call, code, field) => {
    const rejection: unknown = await call(scripting).catch((error: unknown) => error);
    expect(rejection).toMatchObject({
      name: 'InputError',
      faults: expect.arrayContaining([expect.objectContaining({ code, field })]),
    });
    expect(await scripting.experiment()).toEqual(small);
  });

  test('not finite parameters', async () => {
    const { critic, generator } = await scripting.parameters();
    const broken = { critic: critic.with(3, Number.NaN), generator };
    await expect(scripting.restore(broken)).rejects.toMatchObject({ faults: [{ code: 'finite', field: 'critic' }] });
  });
});

describe('data', () => {
  const dataset = () => playground.experiment.getState().experiment.dataset;

  test('are rows, a text or a function, and everything else stays', async () => {
    const rows = [
      [0.5, 1],
      [-2, 0.25],
    ];
    expect(await scripting.data(rows)).toEqual({ count: 2, of: 2 });
    expect(playground.experiment.getState().experiment).toEqual({
      ...small,
      dataset: { kind: 'points', points: rows, jitter: 0.05 },
    });
    const text = 'x;y;class\n100;20;a\n140;10;b\n120;0;a';
    expect(await scripting.data(text, { fit: true, classes: ['a'], noise: 0.1 })).toEqual({
      count: 2,
      of: 2,
      fit: { centre: [110, 10], scale: 0.24 },
    });
    expect(dataset()).toEqual({
      kind: 'points',
      points: [
        [-2.4, 2.4],
        [2.4, -2.4],
      ],
      jitter: 0.1,
    });
    expect(await scripting.data({ x: 'cos(2 pi t)', y: 'sin(2 pi t)' }, { count: 5000 - 904 })).toEqual({
      count: 4096,
      of: 4096,
    });
  });

  test.each<[string, unknown, object, object]>([
    ['a bad line', '1,2\n3\n4,5', {}, { code: 'syntax', field: 'data:2', value: '3' }],
    ['points outside', [[1, 7]], {}, { code: 'range', field: 'points' }],
    ['a class that isn’t there', '1,2', { classes: ['b'] }, { code: 'choice', field: 'classes', value: 'b' }],
    ['classes that are no list', '1,2', { classes: 'b' }, { code: 'type', field: 'classes' }],
    ['too many', { density: '1' }, { count: 4097 }, { code: 'range', field: 'count' }],
    ['no formula', { x: 't', y: 'sin t' }, {}, { code: 'syntax', field: 'y', allowed: 'column 5, t: (' }],
    ['too much noise', [[1, 2]], { noise: 0.7 }, { code: 'range', field: 'dataset.jitter' }],
    ['nothing', undefined, {}, { code: 'syntax' }],
  ])('%s is refused by name, and nothing changes', async (_, source, options, fault) => {
    await expect(scripting.data(source, options)).rejects.toMatchObject({ faults: [fault] });
    expect(playground.experiment.getState().experiment).toBe(playground.experiment.getInitialState().experiment);
  });
});

test('rewind, branch and snapshots go back in a run; what is wrong moves nothing', async () => {
  playground.dispose();
  playground = openPlayground(small, { rewinds: true });
  scripting = createScripting(playground, unsaved, () => import('./teach.ts'));
  await scripting.step(24);
  expect(await scripting.snapshots()).toMatchObject({ origin: 0, reach: 24, changes: [] });
  await expect(scripting.branch(9, { 'constraint.clip': -1 })).rejects.toMatchObject({ name: 'InputError' });
  await expect(scripting.rewind(Number.NaN)).rejects.toMatchObject({ name: 'InputError' });
  expect((await scripting.status()).iteration).toBe(24);
  await scripting.rewind(7);
  expect((await scripting.status()).iteration).toBe(7);
  await scripting.rewind();
  expect((await scripting.status()).iteration).toBe(24);
  await scripting.branch(9, { 'constraint.kind': 'clip', 'constraint.clip': 0.03 });
  await scripting.step(2);
  expect(await scripting.snapshots()).toMatchObject({ reach: 11, changes: [9] });
});
