import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultExperiment, type Experiment } from '../experiment/experiment.ts';
import { InputError } from '../fields/fault.ts';
import { createSeries, push, type Series } from '../store/series.ts';
import { historyCsv, historyOf, historyPoints, type SeriesName, seriesNames } from './history.ts';
import { parseRun } from './parse.ts';
import { parseJson } from './parseJson.ts';
import { serialiseRun } from './serialise.ts';

const experiment = {
  ...defaultExperiment,
  critic: { ...defaultExperiment.critic, depth: 1, width: 1 },
  generator: { ...defaultExperiment.generator, kind: 'affine' as const },
};
/** 2 → 1 → 1 and 2 → 2. */
const [critic, generator] = [5, 6];

const floats = (length: number) =>
  fc
    .array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: length, maxLength: length })
    .map((x) => Float32Array.from(x));
const pair = (length: number) => fc.tuple(floats(length), floats(length));

test('every Float32 comes back as it was, moments and singular vectors too', () => {
  const snapshots = fc.record({
    iteration: fc.nat(),
    critic: floats(critic),
    generator: floats(generator),
    optimizers: fc.record({
      criticUpdates: fc.nat(),
      generatorUpdates: fc.nat(),
      critic: pair(critic),
      generator: pair(generator),
    }),
    singular: floats(3),
  });
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      const back = parseRun(parseJson(serialiseRun({ experiment, engine: 'wasm', snapshot })));
      const { optimizers } = snapshot;
      const doubles = (values: Float32Array) => Float64Array.from(values);
      expect(back).toEqual({
        experiment,
        engine: 'wasm',
        snapshot: {
          ...snapshot,
          critic: doubles(snapshot.critic),
          generator: doubles(snapshot.generator),
          singular: doubles(snapshot.singular),
          optimizers: {
            ...optimizers,
            critic: optimizers.critic.map(doubles),
            generator: optimizers.generator.map(doubles),
          },
        },
      });
    }),
  );
});

test('a history comes back: gaps stay gaps, infinities stay', () => {
  const entries = seriesNames.map((name) => [name, createSeries(8)]);
  const curves: Record<SeriesName, Series> = Object.fromEntries(entries);
  push(curves.criticLoss, 1, 0.5);
  push(curves.criticLoss, 2, 0.25);
  push(curves.klForward, 2, Number.POSITIVE_INFINITY);
  push(curves.js, 3, Number.NaN);
  const history = historyOf(curves);
  expect(history).toEqual({
    iteration: [1, 2, 3],
    criticLoss: [0.5, 0.25, null],
    js: [null, null, null],
    klForward: [null, Number.POSITIVE_INFINITY, null],
  });
  const snapshot = { iteration: 3, critic: new Float32Array(critic), generator: new Float32Array(generator) };
  const back = parseRun(parseJson(serialiseRun({ experiment, snapshot, history }))).history;
  expect(back).toEqual(history);
  expect([...historyPoints(history)]).toEqual([
    ['criticLoss', 1, 0.5],
    ['criticLoss', 2, 0.25],
    ['klForward', 2, Number.POSITIVE_INFINITY],
  ]);
  expect(historyCsv(history)).toBe('iteration,criticLoss,js,klForward\n1,0.5,,\n2,0.25,,Infinity\n3,,,\n');
});

test('what was changed on the way comes back, and nothing else in its place', () => {
  const changes = [
    { iteration: 2, field: 'constraint.kind', from: 'clip', to: 'none' },
    { iteration: 5, field: 'constraint.lambda', from: 0.1, to: 10, until: 9 },
  ];
  const entries = seriesNames.map((name) => [name, createSeries(8)]);
  const history = historyOf(Object.fromEntries(entries) as Record<SeriesName, Series>, changes);
  expect(history).toEqual({ iteration: [2, 5], changes });
  const text = (given: unknown) =>
    serialiseRun({
      experiment,
      snapshot: { iteration: 9, critic: new Float32Array(critic), generator: new Float32Array(generator) },
      history: { ...history, changes: given as typeof changes },
    });
  expect(parseRun(parseJson(text(changes))).history).toEqual(history);
  for (const wrong of ['x', [3], [{ ...changes[0], to: '1,2' }], [{ ...changes[0], iteration: 0.5 }]]) {
    expect(() => parseRun(parseJson(text(wrong)))).toThrow(InputError);
  }
});

test('whatever a file holds, it is read or refused', () => {
  const sound = JSON.parse(
    serialiseRun({
      experiment,
      snapshot: { iteration: 3, critic: new Float32Array(critic), generator: new Float32Array(generator) },
    }),
  );
  const spoilt = fc.tuple(
    fc.constantFrom(...Object.keys(sound), 'optimizers', 'singular', 'history', 'extra', '__proto__'),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        spoilt.map(
          ([name, value]) =>
            `${JSON.stringify({ ...sound, [name]: undefined }).slice(0, -1)},${JSON.stringify(name)}:${JSON.stringify(value)}}`,
        ),
        fc.json(),
      ),
      (text) => {
        try {
          expect(parseRun(parseJson(text)).experiment).toEqual(experiment);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test('a file from before a generator could stand still has no spread, and needs none', () => {
  const { spread, ...before } = defaultExperiment.generator;
  const old = { ...defaultExperiment, generator: before };
  expect(parseRun(old).experiment).toEqual(defaultExperiment);
  expect(parseRun({ version: 1, experiment: old }).experiment).toEqual(defaultExperiment);
  expect(parseRun({ ...old, generator: { ...before, spread: spread / 2 } }).experiment.generator.spread).toBe(
    spread / 2,
  );
  expect(() => parseRun({ ...old, generator: { ...before, spread: 'wide' } })).toThrow(InputError);
});

test('a file from before the ring had a seam means the open one, alone or with a run', () => {
  const { seam: _, ...before } = defaultExperiment.dataset as Extract<Experiment['dataset'], { kind: 'ring' }>;
  const old = { ...experiment, dataset: before };
  expect(parseRun(old)).toEqual({ experiment });
  expect(parseRun({ version: 1, experiment: old })).toEqual({ experiment });
  expect(() => parseRun({ ...old, dataset: { ...before, seam: 'shut' } })).toThrow(InputError);
});
