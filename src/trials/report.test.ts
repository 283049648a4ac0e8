import { expect, it } from 'vitest';
import { defaultExperiment } from '../experiment/experiment.ts';
import { presetExperiment } from '../experiment/presets.ts';
import { historyOfTrial } from './history.ts';
import { reportOf, trialsCsv } from './report.ts';
import { trialNames } from './series.ts';
import type { Trial } from './trial.ts';
import { stateBytes, trainerBytes } from './weight.ts';

const gap = Number.NaN;

/** A run with losses and W₁ at looks after 0, 10 … iterations. */
const runOf = (criticLoss: number[], wasserstein: number[], diverged?: Trial['diverged']): Trial => ({
  iteration: wasserstein.map((_, k) => 10 * k),
  series: {
    ...(Object.fromEntries(trialNames.map((name) => [name, wasserstein.map(() => gap)])) as never as Trial['series']),
    criticLoss: Float64Array.from(criticLoss),
    wasserstein: Float64Array.from(wasserstein),
  },
  points: new Float32Array(0),
  ...(diverged && { diverged }),
});

const seeded = [
  { seed: 7, trial: runOf([gap, 0.5, 0.25], [3, 2, 1.5]) },
  { seed: 8, trial: runOf([gap, 0.75, 0.5], [4, 3, Number.POSITIVE_INFINITY]) },
  { seed: 9, trial: runOf([gap, 900], [5, 6], { quantity: 'criticLoss', iteration: 13 }) },
];

it('says how each run ended and what all say together, and hides none that diverged', () => {
  const report = reportOf(seeded, { wasserstein: 0.1 });
  expect(report.runs).toEqual([
    { seed: 7, iteration: 20, last: { criticLoss: 0.25, wasserstein: 1.5 } },
    { seed: 8, iteration: 20, last: { criticLoss: 0.5, wasserstein: Number.POSITIVE_INFINITY } },
    {
      seed: 9,
      iteration: 10,
      diverged: { quantity: 'criticLoss', iteration: 13 },
      last: { criticLoss: 900, wasserstein: 6 },
    },
  ]);
  expect(report.diverged).toBe(1);
  expect(report.floors).toEqual({ wasserstein: 0.1 });
  expect(report.quantiles.wasserstein).toEqual({
    iteration: [0, 10, 20],
    runs: [3, 3, 2],
    q10: [3.2, 2.2, Number.POSITIVE_INFINITY],
    q25: [3.5, 2.5, Number.POSITIVE_INFINITY],
    q50: [4, 3, Number.POSITIVE_INFINITY],
    q75: [4.5, 4.5, Number.POSITIVE_INFINITY],
    q90: [4.8, expect.closeTo(5.4, 12), Number.POSITIVE_INFINITY],
  });
  expect(report.quantiles.criticLoss).toMatchObject({ runs: [0, 3, 2], q50: [null, 0.75, 0.375] });
  expect(Object.keys(report.quantiles)).toEqual(['criticLoss', 'wasserstein']);
});

it('writes all looks at all runs as a table', () => {
  expect(trialsCsv(seeded)).toBe(
    [
      'seed,iteration,criticLoss,wasserstein,divergedAt',
      '7,0,,3,',
      '7,10,0.5,2,',
      '7,20,0.25,1.5,',
      '8,0,,4,',
      '8,10,0.75,3,',
      '8,20,0.5,Infinity,',
      '9,0,,5,13',
      '9,10,900,6,13',
      '',
    ].join('\n'),
  );
});

it('makes a run’s history of a trial, with gaps where nothing is', () => {
  expect(historyOfTrial(seeded[0]?.trial as Trial)).toEqual({
    iteration: [0, 10, 20],
    criticLoss: [null, 0.5, 0.25],
    wasserstein: [3, 2, 1.5],
  });
});

it('weighs a trainer and a state as they were measured, within a factor of two', () => {
  const megabyte = 2 ** 20;
  // What a fused instance's memory held, measured in Node.
  for (const [experiment, measured] of [
    [defaultExperiment, 0.41],
    [presetExperiment('gan-non-saturating'), 1.66],
    [presetExperiment('reference-8gaussians'), 29.6],
  ] as const) {
    const ratio = trainerBytes(experiment) / (measured * megabyte);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  }
  // 2-512-512-512-1 and 2-512-512-512-2: parameters and two moments of four bytes each.
  expect(stateBytes(presetExperiment('reference-8gaussians'))).toBe(12 * (527_361 + 527_874));
});
