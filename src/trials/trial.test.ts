import { describe, expect, it } from 'vitest';
import { drawLatentFor } from '../engines/draws.ts';
import { measureTrainer } from '../engines/measure.ts';
import { engineSelector } from '../engines/select.ts';
import { nodeHost } from '../engines/wasm/node.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { defaults } from '../fields/check.ts';
import { recordMeasures } from '../store/record.ts';
import { createFrames } from '../store/run.ts';
import { benchInNode } from '../studies/inNode.test-kit.ts';
import { FloorBook } from '../worker/floors.ts';
import { explosive, small } from '../worker/session.test-kit.ts';
import { FLOOR_PAIRS, floorsOf } from './floors.ts';
import { looksOf, type Plan, planFields } from './plan.ts';
import { type Trial, tryOut } from './trial.ts';

const plan: Plan = { ...defaults(planFields), iterations: 30, looks: 4, measures: 'all', field: 5, end: 'keep' };
const logistic: Experiment = { ...small, objective: 'non-saturating', seed: 11 };

async function trialsOf(experiment: Experiment, planned: Plan = plan): Promise<readonly Trial[]> {
  const bench = benchInNode(1);
  const trials = [];
  for await (const trial of tryOut(experiment, planned, bench)) trials.push(trial);
  bench.dispose();
  return trials;
}

describe('looks', () => {
  it('lie evenly from the start to the end, each at an iteration of its own', () => {
    expect(looksOf({ iterations: 1000, looks: 5 })).toEqual([0, 250, 500, 750, 1000]);
    expect(looksOf({ iterations: 100, looks: 4 })).toEqual([0, 33, 67, 100]);
    expect(looksOf({ iterations: 700, looks: 1 })).toEqual([700]);
    expect(looksOf({ iterations: 2, looks: 9 })).toEqual([0, 1, 2]);
  });
});

describe('a trial', () => {
  it('shows what a trainer reports and Play measures at the same iteration', async () => {
    const trials = await trialsOf(logistic);
    const { trainer } = await engineSelector({ fusedHost: nodeHost })('wasm', logistic);
    const series = createFrames().series;
    for (const [k, at] of [0, 10, 20, 30].entries()) {
      const report = k === 0 ? undefined : (await trainer.step(10)).at(-1);
      recordMeasures(series, await measureTrainer(trainer, at, undefined));
      const trial = trials[k] as Trial;
      expect(trial.iteration).toEqual([0, 10, 20, 30].slice(0, k + 1));
      expect(trial.points).toEqual(await trainer.generate(drawLatentFor(logistic, 'displayLatent', 0, 256)));
      expect(trial.series.criticLoss[k]).toBe(report?.criticLoss ?? Number.NaN);
      expect(trial.series.generatorGradient[k]).toBe(report?.generatorGradient ?? Number.NaN);
    }
    const last = trials.at(-1) as Trial;
    for (const name of ['wasserstein', 'slicedWasserstein', 'js', 'klReverse', 'tv', 'impliedJs', 'modes'] as const) {
      expect(last.series[name], name).toEqual(series[name].y.slice(0, 4));
    }
    expect(last.series.criticEstimate).toEqual(series.criticEstimate.y.slice(0, 4));
    expect(last.series.theta).toEqual(new Float64Array(4).fill(Number.NaN));
    expect(last.end).toEqual(await trainer.snapshot());
    expect(trials[2]?.end).toBeUndefined();
    // Row 0 at y₀: the second node lies to the right of the first.
    expect(last.field?.[1]).toBe((await trainer.criticField(Float32Array.of(-1.5, -3)))[0]);
    trainer.dispose();
  });

  it('is the same with fewer measures, and beside another on the same bench', async () => {
    const alone = await trialsOf(logistic);
    const bench = benchInNode(7);
    const both = [logistic, { ...logistic, seed: 12 }].map((experiment) =>
      tryOut(experiment, { ...plan, measures: 'few' }, bench),
    );
    let last: readonly Trial[] = [];
    for (let k = 0; k < 4; k++) last = await Promise.all(both.map(async (one) => (await one.next()).value as Trial));
    bench.dispose();
    expect(last[0]?.end).toEqual(alone[3]?.end);
    expect(last[0]?.series.wasserstein).toEqual(alone[3]?.series.wasserstein);
    expect(last[0]?.series.js).toEqual(new Float64Array(4).fill(Number.NaN));
    expect(last[1]?.series.wasserstein).not.toEqual(alone[3]?.series.wasserstein);
  });

  it('measures all at the last look alone, where that is wanted', async () => {
    const [alone, end] = [await trialsOf(logistic), await trialsOf(logistic, { ...plan, measures: 'end' })];
    const [all, last] = [alone.at(-1) as Trial, end.at(-1) as Trial];
    expect(last.series.js).toEqual(Float64Array.of(Number.NaN, Number.NaN, Number.NaN, all.series.js[3] as number));
    expect(last.series.wasserstein).toEqual(all.series.wasserstein);
  });

  it('ends where the run diverges, with the looks before and what was shown last', async () => {
    const trials = await trialsOf(explosive);
    const [before, last] = trials.slice(-2) as [Trial, Trial];
    expect(last.diverged?.iteration).toBeGreaterThan(before.iteration.at(-1) as number);
    expect(last.diverged?.iteration).toBeLessThanOrEqual(30);
    expect(last.iteration).toEqual(before.iteration);
    expect(last.points).toEqual(before.points);
    expect(last.series.wasserstein.every(Number.isFinite)).toBe(true);
    expect(last.end).toBeUndefined();
  });
});

describe('floors', () => {
  it('are those that Play measures for the same data and seed', () => {
    const floors = [...floorsOf(logistic, 'all')];
    const book = new FloorBook();
    for (let pair = 0; pair < FLOOR_PAIRS; pair++) book.add(logistic);
    const played = book.at(logistic)?.values;
    expect(floors).toHaveLength(FLOOR_PAIRS);
    for (const name of ['wasserstein', 'slicedWasserstein', 'js', 'klForward', 'tv'] as const) {
      expect(floors.at(-1)?.[name], name).toBeCloseTo(played?.[name] as number, 12);
    }
    expect(Object.keys([...floorsOf(logistic, 'few')].at(-1) ?? {})).toEqual(['wasserstein']);
  });
});
