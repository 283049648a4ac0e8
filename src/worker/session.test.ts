import { afterEach, expect, test, vi } from 'vitest';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import type { Snapshot } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { InputError } from '../fields/fault.ts';
import { FloorBook } from './floors.ts';
import { reportColumns } from './protocol.ts';
import { explosive, referenceReport, small, steadyClock, TestSession } from './session.test-kit.ts';
import type { SessionParts } from './session.ts';

// Each run is measured for real, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let session: TestSession;
afterEach(() => session.dispose());

async function snapshotOf(target: TestSession, run = 1, id = 99): Promise<Snapshot> {
  target.send({ type: 'query', run, id, query: { kind: 'snapshot' } });
  return (await target.answer(id)) as Snapshot;
}

test('a start makes a paused run ready and shows it', async () => {
  session = new TestSession();
  session.start(small);
  const { report } = await session.seen('ready');
  const { frame } = await session.seen('frame');
  expect(report.engine).toBe('reference');
  expect(frame).toMatchObject({ run: 1, iteration: 0, resolution: 5, bounds: [-3, 2, -1, 4] });
  expect([frame.real.length, frame.generated.length, frame.field.length]).toEqual([14, 14, 25]);
});

test('warmed, it has tried an engine, tells nothing, and starts as ever', async () => {
  const engaged: string[] = [];
  session = new TestSession(undefined, (parts) => ({
    ...parts,
    engage: (choice, experiment) => {
      engaged.push(choice);
      return parts.engage(choice, experiment);
    },
  }));
  session.send({ type: 'warm' });
  session.start(small);
  await session.seen('ready');
  expect(engaged).toEqual(['wasm', 'auto']);
  expect(session.sent[0]?.type).toBe('ready');
});

test('cleared, it tells nothing more of its run and takes another of the same number', async () => {
  const disposed: number[] = [];
  session = new TestSession(undefined, (parts) => ({
    ...parts,
    async engage(choice, experiment) {
      const engaged = await parts.engage(choice, experiment);
      const dispose = engaged.trainer.dispose.bind(engaged.trainer);
      engaged.trainer.dispose = () => {
        disposed.push(1);
        dispose();
      };
      return engaged;
    },
  }));
  session.start(small, 1, true);
  await session.seen('frame', ({ frame }) => frame.iteration > 0);
  session.send({ type: 'clear' });
  await session.seen('cleared');
  const before = session.sent.length;
  session.send({ type: 'step', run: 1, iterations: 3, id: 7 });
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
  expect(session.sent.length).toBe(before);
  expect(disposed).toEqual([1]);
  session.start({ ...small, seed: 2 });
  while (session.sent.length === before) await new Promise(setImmediate);
  expect(session.sent[before]).toMatchObject({ type: 'ready', run: 1 });
});

test('the field stands row by row from y₀, x₀', async () => {
  session = new TestSession();
  session.start(small);
  const { frame } = await session.seen('frame');
  const trainer = new ReferenceTrainer(small);
  const nodes = Float32Array.of(-3, -1, 2, -1, -3, 4, -1.75, 0.25);
  const [first, lastOfRow, lastRow, inside] = await trainer.criticField(nodes);
  expect([frame.field[0], frame.field[4], frame.field[20], frame.field[6]]).toEqual([
    first,
    lastOfRow,
    lastRow,
    inside,
  ]);
});

test('step runs exactly so many iterations, shows them, and then answers', async () => {
  session = new TestSession();
  session.start(small);
  session.send({ type: 'step', run: 1, iterations: 23, id: 5 });
  expect(await session.answer(5)).toBe(23);
  const iterations = session.frames.flatMap(({ reports }) =>
    Array.from(reports).filter((_, index) => index % reportColumns.length === 0),
  );
  expect(iterations).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
  expect(session.frames.at(-1)?.iteration).toBe(23);
  expect((await snapshotOf(session)).iteration).toBe(23);
});

test('steps that are ordered together add up', async () => {
  session = new TestSession();
  session.start(small);
  session.send({ type: 'step', run: 1, iterations: 3, id: 1 });
  session.send({ type: 'step', run: 1, iterations: 4, id: 2 });
  expect(await session.answer(2)).toBe(7);
});

test('pause cuts a long order short and answers it', async () => {
  session = new TestSession();
  session.start(small);
  session.send({ type: 'step', run: 1, iterations: 1e9, id: 1 });
  await session.seen('frame', ({ frame }) => frame.iteration > 20);
  session.send({ type: 'pause', run: 1 });
  const done = (await session.answer(1)) as number;
  expect(done).toBeGreaterThan(20);
  expect((await snapshotOf(session)).iteration).toBe(done);
});

test('the next frame waits until the last one is drawn, and is then of the newest state', async () => {
  session = new TestSession();
  session.draws = false;
  session.start(small, 1, true);
  await session.seen('frame');
  for (let id = 10; id < 30; id++) await snapshotOf(session, 1, id);
  const { iteration } = await snapshotOf(session, 1, 30);
  expect(session.frames.length).toBe(1);
  expect(iteration).toBeGreaterThan(session.frames[0]?.iteration ?? Number.NaN);
  session.send({ type: 'drawn', run: 1 });
  await session.seen('frame', ({ frame }) => frame.iteration >= iteration);
  expect(session.frames.length).toBe(2);
});

test('the same experiment gives identical parameters however it is sliced', async () => {
  const after = async (clockStep: number, orders: number[]) => {
    session = new TestSession(steadyClock(clockStep));
    session.start(small);
    orders.forEach((iterations, id) => {
      session.send({ type: 'step', run: 1, iterations, id });
    });
    await session.answer(orders.length - 1);
    const snapshot = await snapshotOf(session);
    session.dispose();
    return snapshot;
  };
  const whole = await after(0.01, [20]);
  const pieces = await after(40, [1, 8, 11]);
  const bare = new ReferenceTrainer(small);
  await bare.step(20);
  expect(pieces).toEqual(whole);
  expect(await bare.snapshot()).toEqual(whole);
});

test('a divergence stops the run within ten iterations and brings the last good parameters back', async () => {
  const bare = new ReferenceTrainer(explosive);
  let first = 0;
  for (const report of await bare.step(500)) {
    if (first === 0 && !Number.isFinite(report.criticLoss)) first = report.iteration;
  }
  expect(first).toBeGreaterThan(0);

  session = new TestSession();
  session.start(explosive, 1, true);
  const diverged = await session.seen('diverged');
  expect(diverged.iteration).toBeLessThanOrEqual(first + 10);
  expect(diverged.restored).toBeLessThan(first);
  expect(['criticLoss', 'generatorLoss', 'critic', 'generator']).toContain(diverged.quantity);
  const snapshot = await snapshotOf(session);
  expect(snapshot.iteration).toBe(diverged.restored);
  expect(snapshot.critic.every(Number.isFinite) && snapshot.generator.every(Number.isFinite)).toBe(true);
  const { frame } = await session.seen('frame', (message) => message.frame.iteration === diverged.restored);
  expect(frame.generated.every(Number.isFinite)).toBe(true);
});

test('live fields apply to the running model', async () => {
  session = new TestSession();
  session.start(small);
  session.send({ type: 'step', run: 1, iterations: 5, id: 1 });
  const still: Experiment = {
    ...small,
    criticOptimizer: { ...small.criticOptimizer, kind: 'sgd', rate: 1e-6 },
    generatorOptimizer: { ...small.generatorOptimizer, kind: 'sgd', rate: 1e-6 },
  };
  await session.answer(1);
  const before = await snapshotOf(session, 1, 2);
  session.send({ type: 'configure', run: 1, branch: 0, experiment: still });
  session.send({ type: 'step', run: 1, iterations: 5, id: 3 });
  await session.answer(3);
  const after = await snapshotOf(session, 1, 4);
  expect(after.iteration).toBe(10);
  const moved = Math.max(...after.critic.map((value, i) => Math.abs(value - (before.critic[i] as number))));
  expect(moved).toBeGreaterThan(0);
  expect(moved).toBeLessThan(1e-3);
});

test('a frame says what its critic was trained for', async () => {
  session = new TestSession();
  session.start(small);
  await session.seen('frame');
  session.send({ type: 'configure', run: 1, branch: 0, experiment: { ...small, objective: 'non-saturating' } });
  const { frame } = await session.seen('frame', (message) => message.frame.objective === 'non-saturating');
  expect(frame.iteration).toBe(0);
  expect(session.frames[0]?.objective).toBe('wasserstein');
});

test('a start that the engine declines leaves the running experiment alone', async () => {
  const fault = { code: 'unsupported', field: 'generator.kind', value: 'affine', allowed: 'mlp' } as const;
  session = new TestSession(steadyClock(1), (parts) => ({
    ...parts,
    engage: (choice, experiment) => {
      if (experiment.generator.kind === 'affine') return Promise.reject(new InputError([fault]));
      return parts.engage(choice, experiment);
    },
  }));
  session.start(small, 1, true);
  await session.seen('ready');
  session.start({ ...small, generator: { ...small.generator, kind: 'affine' } }, 2, true);
  const refused = await session.seen('refused');
  expect(refused).toMatchObject({ run: 2, faults: [fault], experiment: small });
  const { iteration } = await snapshotOf(session);
  await session.seen('frame', ({ frame }) => frame.run === 1 && frame.iteration > iteration);
});

test('messages to a run that was replaced are ignored', async () => {
  session = new TestSession();
  session.start(small, 1);
  await session.seen('ready');
  session.start({ ...small, seed: 2 }, 2);
  session.send({ type: 'step', run: 1, iterations: 5, id: 1 });
  await session.seen('ready', ({ run }) => run === 2);
  expect((await snapshotOf(session, 2)).iteration).toBe(0);
  expect(session.sent.some(({ type }) => type === 'answer')).toBe(true);
  expect(session.sent.some((message) => message.type === 'answer' && message.id === 1)).toBe(false);
});

test('of several waiting starts only the last one is made', async () => {
  session = new TestSession();
  for (const run of [1, 2, 3]) session.start({ ...small, seed: run }, run);
  await session.seen('frame', ({ frame }) => frame.run === 3);
  expect(session.sent.filter(({ type }) => type === 'ready')).toHaveLength(1);
});

test('a restored snapshot goes on bit-identically; one that does not fit is refused', async () => {
  session = new TestSession();
  session.start(small);
  session.send({ type: 'step', run: 1, iterations: 6, id: 1 });
  await session.answer(1);
  const middle = await snapshotOf(session, 1, 2);
  session.send({ type: 'step', run: 1, iterations: 6, id: 3 });
  await session.answer(3);
  const end = await snapshotOf(session, 1, 4);
  session.send({ type: 'restore', run: 1, snapshot: middle, id: 5 });
  session.send({ type: 'step', run: 1, iterations: 6, id: 6 });
  await session.answer(6);
  expect(await snapshotOf(session, 1, 7)).toEqual(end);
  session.send({ type: 'restore', run: 1, snapshot: { ...middle, generator: new Float64Array(3) }, id: 8 });
  const refused = await session.seen('refused', ({ id }) => id === 8);
  expect(refused.faults).toMatchObject([{ code: 'count', field: 'generator', value: '3' }]);
});

test('a paused run is measured at its own iteration', async () => {
  session = new TestSession();
  session.start(small);
  session.send({ type: 'step', run: 1, iterations: 3, id: 1 });
  const { frame } = await session.seen('frame', (message) => message.frame.measures?.iteration === 3);
  expect(frame.iteration).toBe(3);
});

test('the floors are measured at rest, a portion at a time after the run itself, and outlive it', async () => {
  const alone = new FloorBook();
  while (!alone.complete(small)) alone.add(small);
  const floor = alone.at(small)?.values.wasserstein;
  session = new TestSession(steadyClock(1), (parts) => ({ ...parts, floors: new FloorBook() }));
  session.start(small);
  const measured = async (run: number) =>
    (await session.seen('frame', ({ frame }) => frame.run === run && frame.measures !== undefined)).frame.measures;
  expect(await measured(1)).not.toHaveProperty('wasserstein.floor');
  await session.seen('frame', ({ frame }) => frame.measures?.wasserstein.floor === floor);
  const found = session.frames.map(({ measures }) => measures?.wasserstein.floor);
  expect(new Set(found.filter((value) => value !== undefined)).size).toBe(6);
  session.start({ ...small, criticSteps: 1 }, 2);
  expect(await measured(2)).toMatchObject({ wasserstein: { floor } });
});

test('an engine that breaks is told as a crash', async () => {
  session = new TestSession(steadyClock(1), (parts) => ({
    ...parts,
    engage: async (choice, experiment) => {
      const { trainer, report } = await parts.engage(choice, experiment);
      trainer.step = () => Promise.reject(new Error('device lost'));
      return { trainer, report };
    },
  }));
  session.start(small, 1, true);
  expect((await session.seen('crashed')).message).toContain('device lost');
});

test('a beat is answered while training goes on', async () => {
  session = new TestSession();
  session.start(small, 1, true);
  session.send({ type: 'beat' });
  await session.seen('beat');
});

test('the rate is of the run, not of the compile before it', async () => {
  const clock = { ...steadyClock(0), time: 0, now: () => clock.time };
  /** 5 s for the first iteration, 2 ms for each later one. */
  class Compiling extends ReferenceTrainer {
    #compiled = false;
    override async step(iterations: number) {
      clock.time += (this.#compiled ? 0 : 5000) + 2 * iterations;
      this.#compiled = true;
      return super.step(iterations);
    }
  }
  const engage: SessionParts['engage'] = async (_, experiment) => ({
    trainer: new Compiling(experiment),
    report: referenceReport,
  });
  session = new TestSession(clock, (parts) => ({ ...parts, engage }));
  session.start(small);
  session.send({ type: 'step', run: 1, iterations: 300, id: 1 });
  await session.answer(1);
  expect(session.frames.at(-1)?.iterationsPerSecond).toBeCloseTo(500, 6);
});

const standing: Experiment = {
  ...small,
  latent: { kind: 'normal', dimension: 2 },
  generator: { ...small.generator, kind: 'noised', spread: 0 },
};

test.each([
  [37, 37],
  ['modes', 100],
  ['floor', 100],
] as const)(
  'a run that plays until %s stops at %i; played on it goes on, and a step isn’t stopped',
  async (until, at) => {
    session = new TestSession(steadyClock(1), (parts) => ({ ...parts, floors: new FloorBook() }));
    session.start(standing);
    session.send({ type: 'stopWhen', run: 1, until });
    session.send({ type: 'play', run: 1 });
    expect(await session.seen('stopped')).toMatchObject({ run: 1, iteration: at });
    expect((await snapshotOf(session)).iteration).toBe(at);
    session.send({ type: 'play', run: 1 });
    await session.seen('frame', ({ frame }) => frame.iteration > at + 10);
    session.send({ type: 'pause', run: 1 });
    const { iteration } = await snapshotOf(session, 1, 6);
    session.send({ type: 'stopWhen', run: 1, until: iteration + 4 });
    session.send({ type: 'step', run: 1, iterations: 9, id: 7 });
    expect(await session.answer(7)).toBe(iteration + 9);
    expect(session.sent.filter(({ type }) => type === 'stopped')).toHaveLength(1);
  },
);

test.each([
  [37, 37],
  ['modes', 100],
] as const)(
  'a run that stopped at %s stops there again where it is trained once more, and looks anew on another way',
  async (until, at) => {
    session = new TestSession();
    const stops = () => session.sent.flatMap((message) => (message.type === 'stopped' ? [message.iteration] : []));
    const travel = async (to: number, id: number) => {
      session.send({ type: 'travel', run: 1, to, id });
      await session.answer(id);
    };
    const play = async (count: number) => {
      session.send({ type: 'play', run: 1 });
      await vi.waitUntil(() => stops().length === count, { timeout: 20_000, interval: 1 });
      expect((await snapshotOf(session, 1, 100 + count)).iteration).toBe(at);
    };
    session.start(standing, 1, false, true);
    session.send({ type: 'stopWhen', run: 1, until });
    await play(1);
    await travel(20, 1);
    await play(2);
    await travel(20, 2);
    session.send({ type: 'configure', run: 1, experiment: { ...standing, batchSize: 12 }, branch: 1 });
    await play(3);
    expect(stops()).toEqual([at, at, at]);
  },
);

test('steps of an iteration are shown, and the run is whole before anything else is done', async () => {
  session = new TestSession();
  session.start(small);
  session.send({ type: 'step', run: 1, iterations: 4, id: 1 });
  await session.answer(1);
  const whole = await snapshotOf(session, 1, 2);
  const shown = async (stage: number) => {
    const before = session.frames.length;
    session.send({ type: 'query', run: 1, id: 10 + stage, query: { kind: 'stage', stage } });
    expect(await session.answer(10 + stage)).toMatchObject({ iteration: 4, stage, criticSteps: small.criticSteps });
    while (session.frames.length === before) await new Promise(setImmediate);
    return session.frames.at(-1);
  };
  const first = await shown(1);
  const last = await shown(small.criticSteps + 1);
  expect([first?.iteration, last?.iteration]).toEqual([4, 4]);
  expect(last?.generated).not.toEqual(first?.generated);
  expect(last?.field).not.toEqual(first?.field);
  expect(await snapshotOf(session, 1, 3)).toEqual(whole);
  session.send({ type: 'step', run: 1, iterations: 1, id: 4 });
  await session.answer(4);
  const bare = new ReferenceTrainer(small);
  await bare.step(5);
  expect(await snapshotOf(session, 1, 5)).toEqual(await bare.snapshot());
  expect(session.frames.at(-1)?.field).toEqual(last?.field);
});
