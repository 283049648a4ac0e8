import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../experiment/experiment.ts';
import { defaults } from '../../fields/check.ts';
import { InputError } from '../../fields/fault.ts';
import { Stopped } from '../../studies/bench.ts';
import { type TrialName, trialNames } from '../series.ts';
import type { Trial } from '../trial.ts';
import { finer } from './axis.ts';
import { readAxis } from './axisText.ts';
import { cellsIn } from './order.ts';
import { cellsOf, cousin, experimentAt, isSound, type Sweep, sweepFields } from './sweep.ts';
import { type Runners, Sweeper } from './sweeper.ts';

const axis = (text: string) => readAxis(cousin, text);
const map: Sweep = {
  ...defaults(sweepFields),
  experiment: cousin,
  x: axis('constraint.lambda=0.01..1:3:log'),
  y: axis('criticSteps=1..3:3'),
};

/** A run that ends at λ times its critic steps. */
function trialOf({ constraint, criticSteps }: Experiment): Trial {
  const looks = 25;
  const end = constraint.lambda * criticSteps;
  const series = Object.fromEntries(trialNames.map((name) => [name, new Float64Array(looks).fill(Number.NaN)]));
  series.wasserstein = Float64Array.from({ length: looks }, (_, k) => end + (1 - k / (looks - 1)));
  series.reached = new Float64Array(looks).fill(8);
  const iteration = Array.from({ length: looks }, (_, k) => k * 25);
  return { iteration, series: series as Record<TrialName, Float64Array>, points: new Float32Array(512).map(Math.sin) };
}

/** Runners whose trials end when the test says so. */
class Bench implements Runners {
  size = 2;
  readonly begun: Experiment[] = [];
  readonly open: { experiment: Experiment; end: () => void; fail: (error: Error) => void; going: boolean }[] = [];

  tryOut: Runners['tryOut'] = (experiment) => {
    this.begun.push(experiment);
    let settle = (_: Trial | Error) => {};
    const found = new Promise<Trial>((yes, no) => {
      settle = (outcome) => (outcome instanceof Error ? no(outcome) : yes(outcome));
    });
    const close = (outcome: Trial | Error) => {
      this.open.splice(this.open.indexOf(one), 1);
      settle(outcome);
    };
    const one = {
      experiment,
      going: true,
      end: () => close(trialOf(experiment)),
      fail: (error: Error) => close(error),
    };
    this.open.push(one);
    const set = (going: boolean) => () => {
      one.going = going;
    };
    return { result: () => found, pause: set(false), goOn: set(true), cancel: () => one.fail(new Stopped()) };
  };

  floorsOf: Runners['floorsOf'] = () => ({
    result: async () => ({ wasserstein: 0.1 }),
    pause() {},
    goOn() {},
    cancel() {},
  });

  /** Ends so many runs, one at a time. */
  async end(count = Number.POSITIVE_INFINITY): Promise<void> {
    for (let k = 0; k < count && this.open.length > 0; k++) {
      this.open[0]?.end();
      await new Promise(setImmediate);
    }
  }
}

function opened(sweep = map) {
  const bench = new Bench();
  return { bench, sweeper: new Sweeper(bench, sweep) };
}

const placesOf = (bench: Bench) => bench.begun.map(({ constraint, criticSteps }) => [constraint.lambda, criticSteps]);

describe('a map', () => {
  it('does nothing until it is started, then fills coarse to fine, a few runs at once', async () => {
    const { bench, sweeper } = opened();
    expect(sweeper.state).toMatchObject({ status: 'idle', done: 0, total: 9 });
    expect(bench.begun).toEqual([]);
    sweeper.start();
    expect(placesOf(bench)).toEqual([
      [0.1, 2],
      [0.01, 1],
    ]);
    await bench.end(1);
    expect(sweeper.state).toMatchObject({ status: 'running', done: 1 });
    expect(sweeper.state.runs.map((runs) => runs.length)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
    expect(bench.open).toHaveLength(2);
    await bench.end();
    expect(sweeper.state).toMatchObject({ status: 'done', done: 9 });
    expect(sweeper.state.runs.map(([run]) => run?.wasserstein)).toEqual(
      [0.01, 0.1, 1, 0.02, 0.2, 2, 0.03, 0.3, 3].map((end) => expect.closeTo(end, 12)),
    );
    expect(sweeper.state.runs[4]?.[0]).toMatchObject({ seed: 1, floor: 0.1, reached: 8 });
  });

  it('runs every cell with one seed before it takes the next', async () => {
    const { bench, sweeper } = opened({ ...map, seeds: 3, experiment: { ...cousin, seed: 2 ** 32 - 2 } });
    sweeper.start();
    await bench.end();
    expect(bench.begun.map(({ seed }) => seed)).toEqual([
      ...Array(9).fill(2 ** 32 - 2),
      ...Array(9).fill(2 ** 32 - 1),
      ...Array(9).fill(0),
    ]);
    expect(sweeper.state.runs.every((runs) => runs.length === 3)).toBe(true);
  });

  it('pauses what runs, begins nothing meanwhile, and goes on', async () => {
    const { bench, sweeper } = opened();
    sweeper.start();
    sweeper.pause();
    expect(bench.open.map(({ going }) => going)).toEqual([false, false]);
    await bench.end(1);
    expect(sweeper.state).toMatchObject({ status: 'paused', done: 1 });
    expect(bench.begun).toHaveLength(2);
    sweeper.start();
    expect(bench.open.every(({ going }) => going)).toBe(true);
    await bench.end();
    expect(sweeper.state.status).toBe('done');
    expect(bench.begun).toHaveLength(9);
  });

  it('stops, keeps what is done, and starts where it was', async () => {
    const { bench, sweeper } = opened();
    sweeper.start();
    await bench.end(3);
    sweeper.stop();
    expect(bench.open).toEqual([]);
    await new Promise(setImmediate);
    expect(sweeper.state).toMatchObject({ status: 'idle', done: 3 });
    const before = bench.begun.length;
    sweeper.start();
    await bench.end();
    expect(sweeper.state).toMatchObject({ status: 'done', done: 9 });
    expect(bench.begun).toHaveLength(before + 6);
  });

  it('knows its runs under another measure, and keeps every cell of a finer one', async () => {
    const { bench, sweeper } = opened();
    sweeper.start();
    await bench.end();
    sweeper.show({ ...map, measure: 'distance' });
    expect(sweeper.state).toMatchObject({ done: 9, total: 9 });
    sweeper.show({ ...map, x: finer(map.x), y: finer(map.y) });
    expect(sweeper.state.cells).toMatchObject({ columns: 5, rows: 3 });
    expect(sweeper.state).toMatchObject({ done: 9, total: 15 });
    sweeper.start();
    await bench.end();
    expect(bench.begun).toHaveLength(15);
    sweeper.show(map);
    sweeper.start();
    expect(sweeper.state).toMatchObject({ status: 'done', done: 9 });
    sweeper.show({ ...map, iterations: 300 });
    expect(sweeper.state).toMatchObject({ done: 0 });
  });

  it('goes on through a change, dropping the runs that nobody wants any more', async () => {
    const { bench, sweeper } = opened();
    sweeper.start();
    sweeper.show({ ...map, x: axis('constraint.lambda=0.01..0.5:3:log') });
    await new Promise(setImmediate);
    // λ = 0.01 with one step belongs to both.
    expect(placesOf(bench)[1]).toEqual([0.01, 1]);
    expect(bench.open.map(({ experiment }) => experiment)).toContain(bench.begun[1]);
    expect(bench.open).toHaveLength(2);
    await bench.end();
    expect(sweeper.state).toMatchObject({ status: 'done', done: 9 });
    expect(bench.begun).toHaveLength(10);
  });

  it('leaves out cells that can’t be, and those that no engine takes', async () => {
    const { bench, sweeper } = opened({
      ...map,
      x: axis('generator.kind=mlp,translation'),
      y: axis('latent.dimension=1..3:3'),
    });
    expect(sweeper.state.total).toBe(4);
    expect([...sweeper.state.impossible.keys()]).toEqual([3, 5]);
    sweeper.start();
    const fault = { code: 'unsupported', field: 'engine', value: 'wasm', allowed: '' } as const;
    bench.open[0]?.fail(new InputError([fault]));
    await bench.end();
    expect(sweeper.state).toMatchObject({ status: 'done', done: 3, total: 3 });
    expect(sweeper.state.impossible.size).toBe(3);
  });

  it('fails as a whole where its workers do, and can be tried again', async () => {
    const { bench, sweeper } = opened();
    const whole = sweeper.whole();
    bench.open[0]?.fail(new Error('no memory'));
    await expect(whole).rejects.toThrow('no memory');
    expect(sweeper.state).toMatchObject({ status: 'failed', done: 0 });
    expect(bench.open).toEqual([]);
    sweeper.start();
    await bench.end();
    expect(sweeper.state.status).toBe('done');
  });
});

it('a cell’s experiment differs in its two fields alone, or in both networks’', () => {
  const wide: Sweep = { ...map, x: axis('both.width=8..32:3'), y: axis('both.rate=0.001..0.01:2:log') };
  const cells = cellsOf(wide);
  expect(cellsIn(cells)).toBe(6);
  const made = experimentAt(wide, cells, 5, 2);
  expect(made).toEqual({
    ...cousin,
    seed: 3,
    critic: { ...cousin.critic, width: 32 },
    generator: { ...cousin.generator, width: 32 },
    criticOptimizer: { ...cousin.criticOptimizer, rate: 0.01 },
    generatorOptimizer: { ...cousin.generatorOptimizer, rate: 0.01 },
  });
  const kinds: Sweep = { ...map, x: axis('dataset.modes=2..6:3'), y: axis('dataset.kind=ring,grid') };
  const sound = Array.from({ length: 6 }, (_, cell) => isSound(experimentAt(kinds, cellsOf(kinds), cell)));
  expect(sound).toEqual([true, true, true, false, false, false]);
});
