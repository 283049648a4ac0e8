import { describe, expect, test } from 'vitest';
import { experimentFrom } from '../experiment/differences.ts';
import { checkExperiment, defaultExperiment, type Experiment } from '../experiment/experiment.ts';
import { presets } from '../experiment/presets.ts';
import { withField } from '../experiment/withField.ts';
import fixture from './health.fixture.json';
import { recorded } from './health.test-kit.ts';
import {
  type FailureName,
  failureNames,
  type Health,
  type Observation,
  observe,
  remedyFor,
  unobserved,
} from './health.ts';

/** Observations as the fixture holds them: a row of numbers each, null where there is none. */
function observationsOf({ rows }: (typeof fixture.runs)[number], total: number | undefined): Observation[] {
  return rows.map((row, k) => {
    const [distance, floor, reached, slope, atBound, gradient, reversed] = row.map((value) => value ?? Number.NaN);
    return {
      iteration: (k + 1) * fixture.every,
      distance: distance as number,
      floor: floor as number,
      modes: total === undefined ? undefined : { reached: reached as number, total },
      slope: slope as number,
      atBound,
      gradient: gradient as number,
      reversed: reversed as number,
    };
  });
}

const totals: Record<string, number> = { ring: 8, grid: 25 };

/** What is shown after each observation. */
function shownIn(experiment: Experiment, observations: readonly Observation[]): (FailureName | undefined)[] {
  let health: Health = unobserved;
  return observations.map((seen) => {
    health = observe(health, experiment, seen);
    return health.failure;
  });
}

describe.each(recorded)('$name, recorded', ({ name, experiment, shows }) => {
  const runs = fixture.runs.filter((run) => run.name === name);
  test('has runs', () => expect(runs.length).toBeGreaterThan(0));
  test.each(runs)('seed $seed', (run) => {
    const shown = shownIn(experiment, observationsOf(run, totals[experiment.dataset.kind]));
    if (shows.length === 0) expect(shown.every((failure) => failure === undefined)).toBe(true);
    else expect(shows).toContain(shown.findLast((failure) => failure !== undefined));
    // Nothing is said before a run has learnt for a while.
    expect(shown.slice(0, 3)).toEqual([undefined, undefined, undefined]);
  });
});

const sound: Observation = { iteration: 1000, distance: 0.2, floor: 0.13, slope: 1, gradient: 1, reversed: 0 };
const flat: Observation = { ...sound, distance: 0.9, slope: 0.01 };
const at = (one: Observation, k: number): Observation => ({ ...one, iteration: 1000 + 60 * k });
const run = (kinds: readonly Observation[], experiment = defaultExperiment) =>
  shownIn(
    experiment,
    kinds.map((one, k) => at(one, k)),
  );

test('a verdict shows when it has held three times, and goes when another has: it doesn’t flicker', () => {
  expect(run([flat, flat, flat])).toEqual([undefined, undefined, 'criticRate']);
  expect(run([flat, sound, flat, sound, flat, sound, flat])).toEqual(Array(7).fill(undefined));
  expect(run([flat, flat, flat, sound, flat, sound, sound, sound]).slice(3)).toEqual([
    'criticRate',
    'criticRate',
    'criticRate',
    'criticRate',
    undefined,
  ]);
});

test('what shows stays where the distance comes a little under what it took to show', () => {
  const steep = { ...sound, slope: 40, distance: 3.2 * sound.floor };
  const nearer = { ...steep, distance: 2.2 * sound.floor };
  const near = { ...steep, distance: 1.5 * sound.floor };
  expect(run([nearer, nearer, nearer, nearer])).toEqual([undefined, undefined, undefined, undefined]);
  const shown = run([steep, steep, steep, nearer, nearer, nearer, near, near, near]);
  expect(shown.slice(2)).toEqual([...Array(6).fill('steep'), undefined]);
});

test('nothing shows while only the critic learns, and the past of a run that starts afresh is forgotten', () => {
  expect(run([flat, flat, flat, flat], { ...defaultExperiment, warmup: 5000 })).toEqual(Array(4).fill(undefined));
  const before = observe(observe(unobserved, defaultExperiment, at(flat, 0)), defaultExperiment, at(flat, 1));
  expect(observe(before, defaultExperiment, { ...flat, iteration: 300 })).toMatchObject({
    failure: undefined,
    past: [{ iteration: 300 }],
  });
});

test('a one-sided penalty asks for no slope from below', () => {
  const oneSided: Experiment = { ...defaultExperiment, constraint: { ...defaultExperiment.constraint, sides: 'one' } };
  expect(run([flat, flat, flat], oneSided)).toEqual(Array(3).fill(undefined));
});

describe('a change to try', () => {
  const experiments = [
    ...presets.map(({ experiment }) => experiment),
    experimentFrom({ constraint: { kind: 'clip', clip: 10 } }),
    experimentFrom({
      constraint: { lambda: 1000 },
      criticOptimizer: { rate: 1e-6 },
      generatorOptimizer: { rate: 1e-6 },
    }),
  ];
  test.each(failureNames)('against %s is sound whatever the experiment', (failure) => {
    for (const experiment of experiments) {
      const { changes, name } = remedyFor(failure, experiment);
      const changed = changes.reduce((made, [path, value]) => withField(made, path, value), experiment);
      expect(checkExperiment(changed), name).toEqual([]);
    }
  });

  const changesFor = (failure: FailureName, differences: Parameters<typeof experimentFrom>[0]) => {
    const { name, changes } = remedyFor(failure, experimentFrom(differences));
    return [name, ...changes.slice(0, 1).flat()];
  };
  test('is the one that the settings call for', () => {
    expect(changesFor('saturated', { constraint: { kind: 'clip', clip: 0.003 } })).toEqual([
      'loosen',
      'constraint.clip',
      0.03,
    ]);
    expect(changesFor('steep', { constraint: { lambda: 1e-4 } })).toEqual(['lambda', 'constraint.lambda', 0.1]);
    expect(changesFor('steep', { constraint: { kind: 'none' } })[0]).toBe('penalise');
    expect(changesFor('outrun', { constraint: { lambda: 10 } })).toEqual(['soften', 'constraint.lambda', 0.1]);
    expect(changesFor('outrun', {})).toEqual(['slower', 'generatorOptimizer.rate', 0.00033]);
    expect(changesFor('restless', { criticOptimizer: { beta1: 0.97 } })).toEqual([
      'calmer',
      'criticOptimizer.beta1',
      0.5,
    ]);
    expect(changesFor('restless', { generatorOptimizer: { rate: 0.05 } })).toEqual([
      'slower',
      'generatorOptimizer.rate',
      0.005,
    ]);
    expect(changesFor('vanished', { objective: 'minimax', constraint: { kind: 'none' } })[0]).toBe('wasserstein');
    expect(remedyFor('criticRate', defaultExperiment)).toMatchObject({ afresh: true });
  });
});
