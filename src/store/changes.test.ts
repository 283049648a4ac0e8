import { afterEach, describe, expect, test, vi } from 'vitest';
import { historyCsv, historyOf } from '../files/history.ts';
import { small } from '../worker/session.test-kit.ts';
import { endGesture, setField } from './experiment.ts';
import { openPlayground, until } from './inProcess.test-kit.ts';
import type { Playground } from './playground.ts';
import { recordHistory } from './record.ts';

// Each run is measured for real, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let playground: Playground;
afterEach(() => playground.dispose());

/** Steps on, and waits until what was reached is measured. */
async function measured(iterations: number): Promise<void> {
  await playground.step(iterations);
  const { iteration } = playground.run.getState();
  await until(playground, ({ measures }) => measures?.iteration === iteration);
}

const rate = 'criticOptimizer.rate';

describe('a live change', () => {
  test('is noted at the iteration from which on it holds, and once for a drag', async () => {
    playground = openPlayground();
    const { experiment, frames } = playground;
    setField(experiment, rate, 0.02);
    await playground.step(5);
    // Before the first iteration nothing was under way.
    expect(frames.changes).toEqual([]);
    setField(experiment, 'objective', 'hinge');
    await playground.step(2);
    for (const value of [0.03, 0.04, 0.05]) {
      setField(experiment, rate, value, true);
      await playground.step(1);
    }
    endGesture(experiment);
    setField(experiment, rate, 0.06);
    await playground.step(1);
    const changes = [
      { iteration: 5, field: 'objective', from: 'wasserstein', to: 'hinge' },
      { iteration: 7, field: rate, from: 0.02, to: 0.05, until: 9 },
      { iteration: 10, field: rate, from: 0.05, to: 0.06 },
    ];
    expect(frames.changes).toEqual(changes);
    const rows = historyCsv(historyOf(frames.series, frames.changes)).split('\n');
    expect(rows[0]?.split(',').at(-1)).toBe('changed');
    const cells = rows.slice(1, -1).map((row) => [row.split(',')[0], row.split(',').at(-1)]);
    expect(cells.filter(([, text]) => text)).toEqual([
      ['5', 'objective wasserstein -> hinge'],
      ['7', 'criticOptimizer.rate 0.02 -> 0.05 (until 9)'],
      ['10', 'criticOptimizer.rate 0.05 -> 0.06'],
    ]);
    const history = historyOf(frames.series, frames.changes);
    recordHistory(frames, undefined);
    expect(frames.changes).toEqual([]);
    recordHistory(frames, history);
    expect(frames.changes).toEqual(changes);
  });

  test('holds from where the run goes on, when it goes back', async () => {
    playground = openPlayground();
    await playground.step(3);
    const snapshot = await playground.query({ kind: 'snapshot' });
    await playground.step(3);
    setField(playground.experiment, rate, 0.02);
    await playground.step(1);
    await playground.restore(snapshot);
    await playground.step(1);
    expect(playground.frames.changes).toMatchObject([{ iteration: 3, field: rate }]);
  });
});

describe('a fresh start', () => {
  test('leaves the curves before it, says what is different, and keeps neither where nothing is', async () => {
    playground = openPlayground();
    const { frames, experiment } = playground;
    await measured(5);
    await measured(5);
    const curve = () => Array.from(frames.series.criticLoss.y.subarray(0, frames.series.criticLoss.length));
    const first = curve();
    playground.reset();
    await measured(3);
    expect(frames).toMatchObject({ before: undefined, changes: [] });
    await measured(7);
    expect(curve()).toEqual(first);

    setField(experiment, 'batchSize', 8);
    await measured(2);
    expect(frames.before?.experiment).toEqual(small);
    expect(frames.changes).toEqual([{ iteration: 0, field: 'batchSize', from: small.batchSize, to: 8 }]);
    const { criticLoss } = frames.before?.series ?? frames.series;
    expect(Array.from(criticLoss.y.subarray(0, criticLoss.length))).toEqual(first);
    expect(curve()).toHaveLength(2);

    // One drag is one change, however many runs it begins.
    for (const size of [9, 10]) {
      setField(experiment, 'batchSize', size, true);
      await measured(2);
    }
    expect(frames.before?.experiment.batchSize).toBe(8);
    expect(frames.changes).toEqual([{ iteration: 0, field: 'batchSize', from: 8, to: 10 }]);
    endGesture(experiment);

    // What was changed under way makes another run of the same settings.
    setField(experiment, rate, 0.02);
    await measured(1);
    expect(frames.changes).toHaveLength(2);
    playground.reset();
    await measured(1);
    expect(frames.before).toMatchObject({ changes: [{ iteration: 0 }, { iteration: 2, field: rate }] });
    expect(frames.changes).toEqual([]);

    setField(experiment, 'dataset.kind', 'grid');
    await measured(1);
    expect(frames).toMatchObject({ before: undefined, changes: [] });
  });
});
