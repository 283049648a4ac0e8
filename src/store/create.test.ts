import { afterEach, describe, expect, test, vi } from 'vitest';
import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import { InputError } from '../fields/fault.ts';
import { explosive, small } from '../worker/session.test-kit.ts';
import type { SessionParts } from '../worker/session.ts';
import { loadExperiment, setField } from './experiment.ts';
import { inProcess, openPlayground, TestPage, until } from './inProcess.test-kit.ts';
import type { Playground } from './playground.ts';

// Each run is measured for real, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let playground: Playground;
afterEach(() => playground.dispose());

const last = (series: { x: Float64Array; length: number }) => series.x[series.length - 1];

describe('a playground', () => {
  test('starts, plays, and fills its curves', async () => {
    playground = openPlayground(small, { playing: true });
    expect(playground.run.getState().status).toBe('starting');
    await playground.ready();
    // A rate is known once a slice has ended, on a fast machine after the first measures.
    const state = await until(
      playground,
      ({ iteration, measures, iterationsPerSecond }) =>
        iteration > 20 && measures !== undefined && iterationsPerSecond > 0,
    );
    expect(state.status).toBe('playing');
    expect(state.report?.engine).toBe('reference');
    expect(state.criticStepsPerSecond).toBeCloseTo(2 * state.iterationsPerSecond, 9);
    const { criticLoss, wasserstein, theta } = playground.frames.series;
    expect(last(criticLoss)).toBe(playground.frames.newest?.iteration);
    expect(wasserstein.length).toBeGreaterThan(0);
    expect(theta.length).toBe(0);
  });

  test('tells of its first movement with the frame that shows it', async () => {
    playground = openPlayground(small, { playing: true });
    let moved = 0;
    playground.frames.subscribe(() => {
      if ((playground.frames.newest?.iteration ?? 0) > 0) moved++;
    });
    await until(playground, ({ iteration }) => iteration > 0);
    expect(moved).toBe(1);
  });

  test('refuses what is not an experiment', () => {
    playground = openPlayground();
    expect(() => openPlayground({ ...small, batchSize: 0 })).toThrow(InputError);
  });

  test('steps exactly, and tells at once', async () => {
    playground = openPlayground();
    await playground.step(12);
    expect(playground.run.getState()).toMatchObject({ status: 'paused', iteration: 12 });
    await playground.step(1);
    expect(playground.run.getState().iteration).toBe(13);
    expect(Array.from(playground.frames.series.criticLoss.x.subarray(0, 13))).toEqual(
      Array.from({ length: 13 }, (_, i) => i + 1),
    );
  });

  test('shows the parameter of a translation', async () => {
    const generator = { ...small.generator, kind: 'translation', theta: 0.75 } as const;
    playground = openPlayground({ ...small, generator, latent: { kind: 'uniform', dimension: 1 } });
    expect((await until(playground, ({ theta }) => theta !== undefined)).theta).toBe(0.75);
    await playground.step(4);
    const { generator: trained } = await playground.query({ kind: 'snapshot' });
    expect(playground.run.getState().theta).toBe(Math.fround(trained[0] as number));
  });
});

describe('another engine', () => {
  test('goes on from the same state, with the same curves', async () => {
    playground = openPlayground();
    await playground.step(6);
    const before = await playground.query({ kind: 'snapshot' });
    playground.setEngine('reference');
    expect(playground.run.getState()).toMatchObject({ status: 'starting', engineChoice: 'reference' });
    await playground.ready();
    expect(await playground.query({ kind: 'snapshot' })).toEqual(before);
    await playground.step(2);
    expect(playground.run.getState()).toMatchObject({ iteration: 8, restarted: false });
    expect(Array.from(playground.frames.series.criticLoss.x.subarray(0, 8))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('gives way to a restart that comes in between', async () => {
    playground = openPlayground();
    await playground.step(6);
    playground.setEngine('reference');
    playground.reset();
    await playground.step(1);
    expect(playground.run.getState()).toMatchObject({ iteration: 1, restarted: true });
  });
});

describe('a change of the experiment', () => {
  test('of a live field goes on from where it was', async () => {
    playground = openPlayground();
    await playground.step(5);
    setField(playground.experiment, 'criticOptimizer.rate', 0.02);
    await playground.step(1);
    expect(playground.run.getState()).toMatchObject({ iteration: 6, restarted: false });
    const bare = new ReferenceTrainer(small);
    await bare.step(5);
    bare.configure(playground.experiment.getState().experiment);
    await bare.step(1);
    expect(await playground.query({ kind: 'snapshot' })).toEqual(await bare.snapshot());
  });

  test('of another field starts afresh, and says so', async () => {
    playground = openPlayground();
    await playground.step(5);
    setField(playground.experiment, 'critic.width', 9);
    expect(playground.run.getState().restarted).toBe(true);
    await playground.ready();
    expect(playground.run.getState()).toMatchObject({ status: 'paused', iteration: 0 });
    expect(playground.frames.series.criticLoss.length).toBe(0);
    expect((await playground.query({ kind: 'snapshot' })).critic).toHaveLength(2 * 9 + 9 + 9 * 9 + 9 + 9 + 1);
  });

  test('gives up what the run before it had promised', async () => {
    playground = openPlayground();
    await playground.ready();
    const endless = playground.step(1e9);
    playground.reset();
    await expect(endless).rejects.toMatchObject({ name: 'RunEnded' });
  });

  test('that the engine declines is taken back', async () => {
    const fault = { code: 'unsupported', field: 'generator.kind', value: 'affine', allowed: 'mlp' } as const;
    const declining = (parts: SessionParts): SessionParts => ({
      ...parts,
      engage: async (choice, experiment) => {
        if (experiment.generator.kind === 'affine') throw new InputError([fault]);
        return parts.engage(choice, experiment);
      },
    });
    playground = openPlayground(small, {}, inProcess(declining));
    await playground.step(3);
    setField(playground.experiment, 'generator.kind', 'affine');
    const { status } = await until(playground, ({ faults }) => faults !== undefined);
    expect(status).toBe('paused');
    expect(playground.run.getState().faults).toEqual([fault]);
    expect(playground.experiment.getState().experiment).toEqual(small);
    await playground.step(1);
    expect(playground.run.getState().iteration).toBe(4);
  });
});

test('a hidden page pauses the run and a visible one resumes it', async () => {
  const page = new TestPage();
  playground = openPlayground(small, { playing: true }, inProcess(), page);
  await until(playground, ({ iteration }) => iteration > 0);
  page.hide(true);
  expect(playground.run.getState().status).toBe('hidden');
  const { iteration } = await playground.query({ kind: 'snapshot' });
  expect((await playground.query({ kind: 'snapshot' })).iteration).toBe(iteration);
  page.hide(false);
  expect(playground.run.getState().status).toBe('playing');
  await until(playground, (state) => state.iteration > iteration);
});

test('a divergence stops the run, names the quantity, and cuts the curves back', async () => {
  playground = openPlayground(explosive, { playing: true });
  const { diverged } = await until(playground, ({ status }) => status === 'diverged');
  expect(diverged?.restored).toBeLessThan(diverged?.iteration ?? 0);
  await until(playground, ({ iteration }) => iteration === diverged?.restored);
  expect(last(playground.frames.series.criticLoss) ?? 0).toBeLessThanOrEqual(diverged?.restored as number);
  setField(playground.experiment, 'criticOptimizer.rate', 1e-5);
  playground.play();
  expect(playground.run.getState()).toMatchObject({ status: 'playing', diverged: undefined });
  await until(playground, ({ iteration }) => iteration > 5);
});

describe('a worker that dies', () => {
  /** Breaks every trainer once it has done so many iterations, unless it was told to hold. */
  const breaking = (when: (iteration: number) => boolean) => (parts: SessionParts) => ({
    ...parts,
    engage: async (...[choice, experiment]: Parameters<SessionParts['engage']>) => {
      const { trainer, report } = await parts.engage(choice, experiment);
      const step = trainer.step.bind(trainer);
      trainer.step = async (iterations) => {
        const reports = await step(iterations);
        if (when(reports.at(-1)?.iteration ?? 0)) throw new Error('device lost');
        return reports;
      };
      return { trainer, report };
    },
  });

  test('is replaced by one that goes on from the last checkpoint', async () => {
    let broken = false;
    let resumed: number | undefined;
    const once = (iteration: number) => {
      if (broken) resumed ??= iteration;
      const now = !broken && iteration >= 60;
      broken ||= now;
      return now;
    };
    playground = openPlayground(small, { playing: true }, inProcess(breaking(once), 10));
    const state = await until(playground, ({ report }) => report?.reason === 'recovered');
    expect(state.status).toBe('playing');
    await until(playground, ({ iteration }) => iteration > 65);
    expect(resumed).toBeGreaterThan(10);
    const { x, length } = playground.frames.series.criticLoss;
    expect(Array.from(x.subarray(0, length))).toEqual(Array.from({ length }, (_, i) => i + 1));
    const { iteration, critic } = await playground.query({ kind: 'snapshot' });
    const bare = new ReferenceTrainer(small);
    await bare.step(iteration);
    expect((await bare.snapshot()).critic).toEqual(critic);
  });

  /** Hosts whose trainers break at their next step once `kill` is called. */
  const mortal = (milliseconds?: number) => {
    let dying = false;
    let resumed: number | undefined;
    const spawn = inProcess(
      (parts) => ({
        ...parts,
        engage: async (choice, experiment) => {
          const { trainer, report } = await parts.engage(choice, experiment);
          const [step, restore] = [trainer.step.bind(trainer), trainer.restore.bind(trainer)];
          trainer.restore = (snapshot) => {
            resumed = snapshot.iteration;
            return restore(snapshot);
          };
          trainer.step = async (iterations) => {
            if (dying) throw new Error('device lost');
            return step(iterations);
          };
          return { trainer, report };
        },
      }),
      milliseconds,
    );
    return {
      spawn,
      /** Lets so many workers die one after another; returns where the next one goes on. */
      async kill(deaths = 1): Promise<number | undefined> {
        dying = true;
        resumed = undefined;
        for (let i = 0; i < deaths; i++) {
          const over = new Promise<void>((resolve) => {
            const stop = playground.run.subscribe(({ status }) => {
              if (status !== 'starting' && status !== 'crashed') return;
              stop();
              resolve();
            });
          });
          playground.play();
          await over;
          if (i < deaths - 1) await playground.ready();
        }
        dying = false;
        if (playground.run.getState().status !== 'crashed') await playground.ready();
        return resumed;
      },
    };
  };

  test('right after a change of engine goes on from there', async () => {
    const { spawn, kill } = mortal();
    playground = openPlayground(small, {}, spawn);
    await playground.step(37);
    playground.setEngine('reference');
    await playground.ready();
    expect(await kill()).toBe(37);
  });

  test.each(['pause', 'step', 'hide'] as const)('after a %s goes on from what was seen last', async (how) => {
    const page = new TestPage();
    const { spawn, kill } = mortal(0.01);
    playground = openPlayground(small, { playing: how !== 'step' }, spawn, page);
    if (how === 'step') await playground.step(23);
    else await until(playground, ({ iteration }) => iteration > 20);
    if (how === 'pause') playground.pause();
    if (how === 'hide') page.hide(true);
    const { iteration } = await playground.query({ kind: 'snapshot' });
    playground.pause();
    if (how === 'hide') page.hide(false);
    expect(await kill()).toBe(iteration);
  });

  test('after parameters were set goes on from them', async () => {
    const { spawn, kill } = mortal();
    playground = openPlayground(small, {}, spawn);
    await playground.step(3);
    const { iteration, critic, generator } = await playground.query({ kind: 'snapshot' });
    await playground.restore({ iteration: iteration + 8, critic: critic.map((w) => w / 2), generator });
    expect(await kill()).toBe(11);
  });

  describe('twice is given up; then', () => {
    const crash = async () => {
      const { spawn, kill } = mortal();
      playground = openPlayground(small, {}, spawn);
      await playground.step(19);
      await kill(2);
      expect(playground.run.getState().status).toBe('crashed');
    };
    const iteration = async () => (await playground.query({ kind: 'snapshot' })).iteration;

    test('play goes on from the checkpoint', async () => {
      await crash();
      playground.play();
      await until(playground, (state) => state.iteration > 19);
      expect(playground.frames.series.criticLoss.x[18]).toBe(19);
    });

    test('a step goes on from the checkpoint', async () => {
      await crash();
      await playground.step(2);
      expect(playground.run.getState()).toMatchObject({ status: 'paused', iteration: 21 });
    });

    test('another engine goes on from the checkpoint', async () => {
      await crash();
      playground.pause();
      playground.setEngine('reference');
      await playground.ready();
      expect(await iteration()).toBe(19);
    });

    test('a preset and a reset start afresh', async () => {
      await crash();
      playground.pause();
      loadExperiment(playground.experiment, { ...small, batchSize: 12 });
      await playground.ready();
      expect(await iteration()).toBe(0);
    });

    test('parameters can be set', async () => {
      await crash();
      playground.pause();
      await playground.restore(await new ReferenceTrainer(small).snapshot());
      expect(await iteration()).toBe(0);
    });
  });

  test('twice is given up, until the reader starts again', async () => {
    let healthy = false;
    const always = () => !healthy;
    playground = openPlayground(small, { playing: true }, inProcess(breaking(always)));
    await until(playground, ({ status }) => status === 'crashed');
    await expect(playground.ready()).rejects.toThrow();
    healthy = true;
    playground.reset();
    await until(playground, ({ iteration }) => iteration > 0);
  });
});
