import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryExperiment } from '../experiment/arbitrary.ts';
import { defaultExperiment } from '../experiment/experiment.ts';
import { decodeLink, encodeLink } from '../experiment/link.ts';
import { InputError } from '../fields/fault.ts';
import {
  type Assignment,
  assignmentOf,
  drawnSeries,
  encodeAssignment,
  fingerprint,
  freely,
  limitNames,
  MOST_TEXT,
  readAssignment,
} from './assignment.ts';

const text = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .filter((some) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(some));
const assignments = fc.record({
  start: arbitraryExperiment,
  from: fc.integer({ min: 0, max: 999 }),
  task: text.map((some) => `${some}\n好 & = # %`),
  limits: fc.dictionary(fc.constantFrom(...limitNames), fc.constantFrom('open', 'lock', 'hide'), {
    maxKeys: 6,
    noNullPrototype: true,
  }),
  until: fc.option(fc.oneof(fc.integer({ min: 1000, max: 9999 }), fc.constantFrom('modes', 'floor')), {
    nil: undefined,
  }),
  predict: fc.option(
    fc.record({ series: fc.constantFrom(...drawnSeries), iterations: fc.integer({ min: 2, max: 5000 }) }),
    { nil: undefined },
  ),
}) as fc.Arbitrary<Assignment>;

it('comes back from its link, and keeps its fingerprint', () => {
  fc.assert(
    fc.property(assignments, (assignment) => {
      const { experiment, view, faults } = decodeLink(encodeAssignment(assignment, { layers: 'real' }));
      expect(faults).toEqual([]);
      const back = readAssignment(experiment, view) as Assignment;
      expect(back).toEqual(JSON.parse(JSON.stringify(assignment)));
      expect(fingerprint(back)).toBe(fingerprint(assignment));
      expect(freely(view)).toEqual({ layers: 'real' });
    }),
    { numRuns: 60 },
  );
});

it('a link that sets no task is none', () => {
  expect(
    readAssignment(defaultExperiment, decodeLink(encodeLink(defaultExperiment, { layers: 'real' })).view),
  ).toBeUndefined();
});

it('another task, start, limit or stop is another assignment', () => {
  const one: Assignment = { start: defaultExperiment, from: 0, task: 'Why?', limits: { seed: 'lock' }, until: 500 };
  const others: Assignment[] = [
    { ...one, task: 'Why' },
    { ...one, start: { ...defaultExperiment, seed: 2 } },
    { ...one, limits: { seed: 'hide' } },
    { ...one, until: 501 },
    { ...one, from: 10 },
  ];
  expect(new Set([one, ...others].map(fingerprint)).size).toBe(6);
});

it.each([
  ['task', { task: 'x'.repeat(MOST_TEXT + 1) }],
  ['task', { task: 'a\u202eb' }],
  ['task', { task: 'a\u0000b' }],
  ['from', { task: '', from: '-1' }],
  ['from', { task: '', from: '20001' }],
  ['lock', { task: '', lock: 'seeds' }],
  ['lock', { task: '', lock: 'constructor' }],
  ['lock', { task: '', hide: 'seed', lock: 'seed' }],
  ['until', { task: '', until: 'never' }],
  ['until', { task: '', from: '500', until: '500' }],
  ['predict', { task: '', predict: 'theta:100' }],
  ['predict', { task: '', predict: 'js:1' }],
  ['predict', { task: '', predict: 'js:100:3' }],
])('a wrong %s is named', (name, view) => {
  expect(() => readAssignment(defaultExperiment, view as Record<string, string>)).toThrow(InputError);
  expect(() => readAssignment(defaultExperiment, view as Record<string, string>)).toThrow(
    new RegExp(`^view\\.${name}:`),
  );
});

it('a text of 500 characters counts as a reader counts, not in units of UTF-16', () => {
  expect(readAssignment(defaultExperiment, { task: '😀'.repeat(MOST_TEXT) })?.task).toHaveLength(2 * MOST_TEXT);
});

it('is found in a whole address, embedded or not; a link without a task is refused by that name', () => {
  const one: Assignment = { start: { ...defaultExperiment, seed: 4 }, from: 0, task: 'Why?', limits: { seed: 'lock' } };
  const query = encodeAssignment(one);
  for (const link of [
    query,
    `#/play?${query}`,
    `https://a.example/x/?embed#/play?${query}`,
    `#/play?embed&theme=dark&${query}&lang=zh`,
  ]) {
    expect(assignmentOf(link), link).toEqual(one);
  }
  expect(() => assignmentOf('#/play?v=1&seed=4')).toThrow(/view\.task: missing/);
  expect(() => assignmentOf('#/play?v=1&seed=x')).toThrow(/seed/);
});
