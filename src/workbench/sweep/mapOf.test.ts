import { describe, expect, it } from 'vitest';
import { en } from '../../i18n/en.ts';
import { palette } from '../../plots/recorder.test-kit.ts';
import type { CellRun } from '../../trials/sweep/cellRun.ts';
import { readyMaps } from '../../trials/sweep/maps.ts';
import { cellsOf, type Sweep } from '../../trials/sweep/sweep.ts';
import type { SweepState } from '../../trials/sweep/sweeper.ts';
import { cellWords } from './MapFigure.tsx';
import { mapOf } from './mapOf.ts';
import { outcomesOf, valueName } from './values.ts';
import { words } from './words.ts';

const speech = { catalogue: en, words: words.en, kind: 'ring' } as const;
const { sweep: penalty } = readyMaps[0];
const sweep: Sweep = {
  ...penalty,
  x: { path: 'constraint.lambda', from: 0.1, to: 10, count: 3, log: true },
  y: { path: 'objective', options: ['wasserstein', 'hinge'] },
};
const run = (change: Partial<CellRun>): CellRun => ({
  seed: 1,
  outcome: 'converges',
  wasserstein: 0.2,
  floor: 0.1,
  reached: 8,
  quality: 0.4,
  js: 0.1,
  near: Number.POSITIVE_INFINITY,
  points: new Float32Array(0),
  ...change,
});
const split = [run({}), run({ seed: 2 }), run({ seed: 3, outcome: 'stalls', wasserstein: 0.8 })];
const stateOf = (change: Partial<Sweep> = {}): SweepState => ({
  sweep: { ...sweep, ...change },
  cells: cellsOf(sweep),
  status: 'running',
  runs: [split, [], [run({ outcome: 'diverges', wasserstein: 30 })], [], [], []],
  impossible: new Map([[5, []]]),
  done: 4,
  total: 15,
});

describe('a map', () => {
  it('colours what was measured, marks where seeds disagree, and only hints at the rest', () => {
    const { cells, columns, rows, xLabel, yLabel, legend } = mapOf(palette, speech, stateOf());
    expect(cells[0]).toEqual({ kind: 'measured', colour: 'converges', sign: '●', other: 'stalls' });
    expect(cells[1]).toEqual({ kind: 'interim', colour: 'converges' });
    expect(cells[2]).toEqual({ kind: 'measured', colour: 'diverges', sign: '↗' });
    // Another objective tells nothing but where nothing else is known.
    expect(cells[3]).toMatchObject({ kind: 'interim' });
    expect(cells[5]).toEqual({ kind: 'impossible' });
    expect([columns, rows]).toEqual([
      ['0.1', '1', '10'],
      ['Wasserstein', 'hinge'],
    ]);
    expect([xLabel, yLabel]).toEqual(['Penalty weight λ', 'Objective']);
    expect(legend.names.map(({ label }) => label)).toEqual([
      ...Object.values(words.en.outcomes),
      words.en.interim,
      words.en.impossible,
    ]);
    expect(mapOf(palette, speech, stateOf({ seeds: 3 })).legend.names.map(({ label }) => label)).toContain(
      words.en.mixed,
    );
  });

  it('by a measure has a scale from end to end, and a sign where a run never gets there', () => {
    const distance = mapOf(palette, speech, stateOf({ measure: 'distance' }));
    expect(distance.legend.scale).toMatchObject({ kind: 'sequential', log: true });
    const [low, high] = distance.legend.scale?.domain ?? [0, 0];
    expect(low <= Math.log10(2) && high >= Math.log10(300)).toBe(true);
    expect(distance.cells[0]?.colour).not.toBe(distance.cells[2]?.colour);
    const near = mapOf(palette, speech, stateOf({ measure: 'near' }));
    expect(near.cells[0]).toMatchObject({ kind: 'measured', colour: 'line', sign: '–' });
  });

  it('is told in words, measured or not', () => {
    const said = (cell: number, change: Partial<Sweep> = {}) => cellWords(speech, stateOf(change), cell);
    expect(said(0)).toBe('Penalty weight λ 0.1, Objective Wasserstein: 2 × converges, 1 × stalls');
    expect(said(1)).toBe(
      'Penalty weight λ 1, Objective Wasserstein: not yet measured; nearest: 2 × converges, 1 × stalls',
    );
    expect(said(2, { measure: 'distance' })).toBe('Penalty weight λ 10, Objective Wasserstein: 300');
    expect(said(5)).toBe('Penalty weight λ 10, Objective hinge: no such run');
    expect(outcomesOf(words.en, [run({})])).toBe('converges');
    expect(valueName(words.en, 'near', Number.POSITIVE_INFINITY)).toBe('never');
    expect(valueName(words.en, 'converging', 2 / 3)).toBe('67%');
  });
});
