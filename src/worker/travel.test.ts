import { afterEach, describe, expect, test, vi } from 'vitest';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import { engineSelector } from '../engines/select.ts';
import type { Snapshot, Trainer } from '../engines/trainer.ts';
import { nodeHost } from '../engines/wasm/node.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { EngineChoice } from './protocol.ts';
import { referenceParts, referenceReport, small, steadyClock, TestSession, view } from './session.test-kit.ts';

// Each run is measured for real, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const select = engineSelector({ fusedHost: nodeHost });
const reference = referenceParts(() => {}, steadyClock(1)).engage;
const engage = (engine: EngineChoice, experiment: Experiment) =>
  engine === 'wasm' ? select(engine, experiment) : reference('auto', experiment);

/** What the run becomes on its way, where states are kept too; each holds from that iteration on. The kinds of optimiser and constraint start over. */
const course: readonly (readonly [iteration: number, experiment: Experiment])[] = [
  [0, small],
  [20, { ...small, criticOptimizer: { ...small.criticOptimizer, kind: 'rmsprop', rate: 0.004 } }],
  [30, { ...small, constraint: { ...small.constraint, kind: 'spectral-norm' }, criticSteps: 3 }],
  [30, { ...small, constraint: { ...small.constraint, kind: 'clip' }, noise: { sigma: 0.3, annealing: 50 } }],
];
const REACH = 57;

/** The states of the whole course, trained in one go; where it changes, those after the change. */
async function states(engine: EngineChoice): Promise<ReadonlyMap<number, Snapshot>> {
  const { trainer } = await engage(engine, small);
  const found = new Map<number, Snapshot>();
  for (let i = 0; i <= REACH; i++) {
    if (i > 0) await trainer.step(1);
    for (const [, experiment] of course.filter(([at]) => at === i)) trainer.configure(experiment);
    found.set(i, await trainer.snapshot());
  }
  trainer.dispose();
  return found;
}

let session: TestSession;
let ids: number;
afterEach(() => session.dispose());

async function ask(order: { type: 'step'; iterations: number } | { type: 'travel'; to: number }): Promise<unknown> {
  const id = ++ids;
  session.send({ run: 1, id, ...order });
  return session.answer(id);
}

async function snapshot(): Promise<Snapshot> {
  const id = ++ids;
  session.send({ type: 'query', run: 1, id, query: { kind: 'snapshot' } });
  return (await session.answer(id)) as Snapshot;
}

const last = () => session.frames.at(-1);
const moment = () => session.sent.findLast((message) => message.type === 'moment');

async function open(engine: EngineChoice): Promise<void> {
  ids = 0;
  session = new TestSession(steadyClock(0), (parts) => ({ ...parts, engage }));
  session.send({
    type: 'start',
    run: 1,
    experiment: small,
    engine,
    view,
    playing: false,
    speed: 0,
    branch: 0,
    rewinds: true,
  });
  let at = 0;
  for (const [iteration, experiment] of course.slice(1)) {
    if (iteration > at) await ask({ type: 'step', iterations: iteration - at });
    at = iteration;
    session.send({ type: 'configure', run: 1, branch: 0, experiment });
  }
  await ask({ type: 'step', iterations: REACH - at });
}

describe.each<EngineChoice>(['reference', 'wasm'])('on %s', (engine) => {
  test('every iteration is come back to bit for bit, under the experiment of then, and the way on is the same', async () => {
    const all = await states(engine);
    await open(engine);
    for (const to of [12, 41, 20, 30, 0, 10, 19, 34, 57, 21]) {
      await ask({ type: 'travel', to });
      expect(last()).toMatchObject({ iteration: to, reach: REACH });
      expect(await snapshot()).toEqual(all.get(to));
      const then = course.findLast(([at]) => at <= to)?.[1];
      expect(moment()).toMatchObject({ past: to < REACH, experiment: then });
    }
    await ask({ type: 'step', iterations: 30 });
    expect(await snapshot()).toEqual(all.get(51));
    const told = session.frames.flatMap(({ reports }) => [...reports].filter((_, i) => i % 7 === 0));
    expect(told).toEqual(Array.from({ length: REACH }, (_, i) => i + 1));
    await ask({ type: 'step', iterations: 9 });
    expect(moment()).toMatchObject({ past: false });
    expect(last()).toMatchObject({ iteration: 60, reach: 60 });
    expect(Array.from(last()?.reports ?? []).filter((_, i) => i % 7 === 0)).toEqual([58, 59, 60]);
  });
});

describe('a change in the past', () => {
  const changed: Experiment = { ...small, objective: 'hinge' };

  /** The state after `before` iterations of the course up to 20 and `after` of the change. */
  async function branched(before: number, after: number): Promise<Snapshot> {
    const { trainer }: { trainer: Trainer } = await engage('reference', small);
    await trainer.step(before);
    trainer.configure(changed);
    await trainer.step(after);
    return trainer.snapshot();
  }

  test('begins a branch; the number of what it left brings that back at its end, and its own the branch', async () => {
    const all = await states('reference');
    await open('reference');
    await ask({ type: 'travel', to: 17 });
    session.send({ type: 'configure', run: 1, branch: 1, experiment: changed });
    await ask({ type: 'step', iterations: 15 });
    expect(last()).toMatchObject({ iteration: 32, reach: 32, branch: 1 });
    expect(await snapshot()).toEqual(await branched(17, 15));
    for (const [to, expected] of [
      [14, all.get(14)],
      [25, await branched(17, 8)],
    ] as const) {
      await ask({ type: 'travel', to });
      expect(await snapshot()).toEqual(expected);
    }

    session.send({ type: 'configure', run: 1, branch: 0, experiment: course[3]?.[1] as Experiment });
    expect(await snapshot()).toEqual(all.get(REACH));
    await ask({ type: 'travel', to: 34 });
    expect(await snapshot()).toEqual(all.get(34));

    session.send({ type: 'configure', run: 1, branch: 1, experiment: changed });
    expect(await snapshot()).toEqual(await branched(17, 15));
    await ask({ type: 'step', iterations: 1 });
    expect(last()).toMatchObject({ iteration: 33, reach: 33, branch: 1 });
  });

  test('that the engine declines leaves the past as it is', async () => {
    await open('reference');
    const id = ++ids;
    session.send({ type: 'restore', run: 1, id, snapshot: { ...(await snapshot()), critic: Float32Array.of(1) } });
    await session.seen('refused', (message) => message.id === id);
    await ask({ type: 'travel', to: 5 });
    expect(last()).toMatchObject({ iteration: 5, reach: REACH });
  });
});

test('a run goes on after a death with its past, trained once more from the start', async () => {
  const all = await states('reference');
  await open('reference');
  await ask({ type: 'travel', to: 44 });
  const checkpoint = session.sent.findLast((message) => message.type === 'checkpoint');
  session.dispose();
  session = new TestSession(steadyClock(0));
  const { snapshot: held, marks } = structuredClone(checkpoint) as NonNullable<typeof checkpoint>;
  expect(held).toEqual(all.get(REACH));
  session.send({
    type: 'start',
    run: 1,
    experiment: course[3]?.[1] as Experiment,
    engine: 'auto',
    view,
    playing: false,
    speed: 0,
    branch: 0,
    rewinds: true,
    snapshot: held,
    ...(marks && { marks }),
  });
  await ask({ type: 'travel', to: 31 });
  expect(await snapshot()).toEqual(all.get(31));
});

test('another engine goes on at the end of a run that has gone back, and takes its states over', async () => {
  const all = await states('reference');
  await open('reference');
  await ask({ type: 'travel', to: 12 });
  const experiment = course[3]?.[1] as Experiment;
  const start = { engine: 'auto', view, playing: false, speed: 0, branch: 0, rewinds: true } as const;
  session.send({ type: 'start', run: 2, from: 1, experiment, ...start });
  await session.seen('frame', ({ frame }) => frame.run === 2 && frame.iteration === REACH);
  session.send({ type: 'query', run: 2, id: 99, query: { kind: 'tape' } });
  expect(await session.answer(99)).toMatchObject({
    origin: 0,
    reach: REACH,
    kept: [10, 20, 30, 40, 50, REACH],
    changes: [20, 30],
  });
  session.send({ type: 'travel', run: 2, id: 100, to: 20 });
  await session.answer(100);
  session.send({ type: 'query', run: 2, id: 101, query: { kind: 'snapshot' } });
  expect(await session.answer(101)).toEqual(all.get(20));
});

test('a run that starts from a state goes back no further', async () => {
  ids = 0;
  session = new TestSession(steadyClock(0));
  session.start(small, 1, false, true);
  await ask({ type: 'step', iterations: 8 });
  const id = ++ids;
  session.send({ type: 'restore', run: 1, id, snapshot: { ...(await snapshot()), iteration: 30 } });
  await session.answer(id);
  await ask({ type: 'step', iterations: 5 });
  await ask({ type: 'travel', to: 3 });
  expect(last()).toMatchObject({ iteration: 30, reach: 35 });
});

test('where reading a state back is slow, few are kept, and training pauses for those alone', async () => {
  ids = 0;
  let now = 0;
  const slices: number[] = [];
  class Slow extends ReferenceTrainer {
    override step(iterations: number) {
      slices.push(iterations);
      now += iterations / 2;
      return super.step(iterations);
    }
    override snapshot() {
      now += 50;
      return super.snapshot();
    }
  }
  session = new TestSession({ ...steadyClock(0), now: () => now }, (parts) => ({
    ...parts,
    engage: async (_choice, experiment) => ({ trainer: new Slow(experiment), report: referenceReport }),
  }));
  session.start(small, 1, false, true);
  await ask({ type: 'step', iterations: 300 });
  const id = ++ids;
  session.send({ type: 'query', run: 1, id, query: { kind: 'tape' } });
  expect(await session.answer(id)).toMatchObject({ reach: 300, kept: [10] });
  // Up to 20 fit into the 10 milliseconds of a slice; states are due every 10 iterations.
  expect(Math.max(...slices)).toBeGreaterThan(15);
});

test('a way that is left for another is not gone on with', async () => {
  ids = 0;
  // On so slow a clock a slice is one iteration.
  session = new TestSession(steadyClock(20));
  session.start(small, 1, false, true);
  await ask({ type: 'step', iterations: 12 });
  const left = ++ids;
  session.send({ type: 'travel', run: 1, id: left, to: 9 });
  await session.seen('moment', ({ past }) => past);
  await ask({ type: 'travel', to: 0 });
  await session.answer(left);
  expect(await snapshot()).toMatchObject({ iteration: 0 });
  expect(last()).toMatchObject({ iteration: 0, reach: 12 });
});
