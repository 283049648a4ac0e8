import { checkExperiment, defaultExperiment, type Experiment } from '../../experiment/experiment.ts';
import { withField } from '../../experiment/withField.ts';
import { checkTable } from '../../fields/check.ts';
import { type Fault, InputError } from '../../fields/fault.ts';
import { choice, integer, type ValueOf } from '../../fields/field.ts';
import type { Plan } from '../plan.ts';
import { type Axis, axisFaults, isChoice, type Place, placesOf } from './axis.ts';
import { measureNames } from './measures.ts';
import type { Grid } from './order.ts';
import { pathsOf } from './twins.ts';

/** How a map is made, axes and experiment apart. */
export const sweepFields = {
  /** Of each run. */
  iterations: integer(48, 20_000, 600, { scale: 'log' }),
  /** Runs a cell, with the experiment's seed and those after it. */
  seeds: integer(1, 16, 1),
  measure: choice(measureNames, 'outcome'),
} as const;

/** Two fields of an experiment against each other: the description of a map. */
export interface Sweep extends ValueOf<typeof sweepFields> {
  readonly experiment: Experiment;
  readonly x: Axis;
  readonly y: Axis;
}

/** Looks at each run: the second half of them tells what becomes of it. */
const LOOKS = 25;

/** How each run of a map is looked at. */
export const planOf = ({ iterations }: Pick<Sweep, 'iterations'>) =>
  ({ iterations, looks: LOOKS, measures: 'end', points: 256 }) as const satisfies Partial<Plan>;

/** Every fault of a map that somebody wishes for, over a sound experiment. */
export function sweepFaults({ experiment, x, y, ...settings }: Sweep): Fault[] {
  const faults = [...axisFaults(experiment, x), ...axisFaults(experiment, y), ...checkTable(sweepFields, settings)];
  if (!pathsOf(x.path).some((path) => pathsOf(y.path).includes(path))) return faults;
  return [...faults, { code: 'conflict', field: 'y', value: y.path, allowed: `y ≠ ${x.path}` }];
}

/** The border. @throws InputError with every fault */
export function parseSweep(sweep: Sweep): Sweep {
  const faults = sweepFaults(sweep);
  if (faults.length > 0) throw new InputError(faults);
  return sweep;
}

/** A map's places, and where their cells lie. Cells are numbered row by row, from the least of both. */
export interface Cells extends Grid {
  readonly x: readonly Place[];
  readonly y: readonly Place[];
}

export function cellsOf({ experiment, x, y }: Sweep): Cells {
  const [across, up] = [placesOf(experiment, x), placesOf(experiment, y)];
  return { x: across, y: up, columns: across.length, rows: up.length, choices: [isChoice(x), isChoice(y)] };
}

/** Where a cell lies along both axes. */
export const placeOf = ({ x, y, columns }: Cells, cell: number): readonly [x: Place, y: Place] => [
  x[cell % columns] as Place,
  y[Math.floor(cell / columns)] as Place,
];

const SEEDS = 2 ** 32;

/** A cell's experiment, with the k-th of its seeds; its faults where the two fields don't go together. */
export function experimentAt(sweep: Sweep, cells: Cells, cell: number, k = 0): Experiment | readonly Fault[] {
  const [x, y] = placeOf(cells, cell);
  const changes = [
    ...pathsOf(sweep.x.path).map((path) => [path, x] as const),
    ...pathsOf(sweep.y.path).map((path) => [path, y] as const),
  ];
  // What kind a thing is decides which fields it has.
  const kindsFirst = changes.toSorted(([a], [b]) => Number(b.endsWith('.kind')) - Number(a.endsWith('.kind')));
  try {
    const seeded = { ...sweep.experiment, seed: (sweep.experiment.seed + k) % SEEDS };
    const made = kindsFirst.reduce((before, [path, value]) => withField(before, path, value), seeded);
    const faults = checkExperiment(made);
    return faults.length > 0 ? faults : made;
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
}

export const isSound = (made: Experiment | readonly Fault[]): made is Experiment => !Array.isArray(made);

/** Small enough for hundreds of runs: the networks of a map that somebody begins with. */
export const cousin: Experiment = {
  ...defaultExperiment,
  generator: { ...defaultExperiment.generator, width: 16 },
  critic: { ...defaultExperiment.critic, width: 16 },
  batchSize: 64,
};
