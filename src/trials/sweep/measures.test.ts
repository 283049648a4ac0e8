import { expect, it } from 'vitest';
import type { CellRun } from './cellRun.ts';
import { outcomeOfCell, shareOf, worthOf } from './measures.ts';
import { outcomes } from './outcome.ts';
import { type SweepTable, sweepCsv } from './table.ts';

const run = (change: Partial<CellRun>): CellRun => ({
  seed: 1,
  outcome: 'converges',
  wasserstein: 0.3,
  floor: 0.1,
  reached: 8,
  quality: 0.4,
  js: 0.05,
  near: 250,
  points: new Float32Array(0),
  ...change,
});
const { NaN: none, POSITIVE_INFINITY: infinity } = Number;
const cell = [
  run({}),
  run({ seed: 2, outcome: 'stalls', wasserstein: 0.7, reached: 5, near: infinity, js: 0.2 }),
  run({ seed: 3, outcome: 'diverges', wasserstein: infinity, reached: none, quality: none, js: none, near: infinity }),
];

it('a cell is worth the median of its runs, that of those which have a value', () => {
  expect(worthOf('distance', cell)).toBeCloseTo(7, 12);
  expect(worthOf('distance', cell.slice(0, 2))).toBeCloseTo(5, 12);
  expect(worthOf('modes', cell)).toBe(6.5);
  expect(worthOf('js', cell)).toBeCloseTo(0.125, 12);
  expect(worthOf('near', cell)).toBe(infinity);
  expect(worthOf('near', cell.slice(0, 1))).toBe(250);
  expect(worthOf('converging', cell)).toBeCloseTo(1 / 3, 12);
  expect(worthOf('quality', [cell[2] as CellRun])).toBeNaN();
  expect(worthOf('distance', [])).toBeNaN();
});

it('becomes what most of its runs do; of two that are as frequent the one whose rule comes first', () => {
  expect(outcomeOfCell(cell)).toBe('diverges');
  expect(outcomeOfCell([...cell, run({ outcome: 'stalls' })])).toBe('stalls');
  expect(outcomeOfCell([])).toBeUndefined();
  expect(shareOf([...cell, run({ outcome: 'stalls' })], 'stalls')).toBe(0.5);
  expect(worthOf('outcome', cell)).toBe(outcomes.indexOf('diverges'));
});

it('a table has a line a run, and nothing where nothing is defined', () => {
  const row = {
    seed: 3,
    outcome: 'diverges',
    wasserstein: infinity,
    floor: 0.1,
    modes: null,
    quality: null,
    js: null,
    near: null,
  } as const;
  const table: SweepTable = {
    x: { field: 'noise.sigma', values: [0, 0.5] },
    y: { field: 'objective', values: ['hinge'] },
    iterations: 600,
    seeds: [3],
    measure: 'distance',
    cells: [
      { x: 0, y: 'hinge', outcome: 'diverges', value: null, runs: [row] },
      { x: 0.5, y: 'hinge', outcome: null, value: null, runs: [] },
    ],
  };
  expect(sweepCsv(table)).toBe(
    'noise.sigma,objective,seed,outcome,wasserstein,floor,modes,quality,js,near\n0,hinge,3,diverges,Infinity,0.1,,,,\n',
  );
});
