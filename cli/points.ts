import { defaultDataset, type Experiment } from '../src/experiment/experiment.ts';
import { InputError } from '../src/fields/fault.ts';
import type { PointTable } from '../src/files/points.ts';
import { functionCount, takeFunction } from '../src/files/takeFunction.ts';
import { takePoints } from '../src/files/takePoints.ts';
import { readPoints } from './input.ts';
import type { Io } from './io.ts';

/** What the command line may say of a reader's own data. */
export interface OwnData {
  /** Path of a table. */
  readonly points?: string;
  readonly fit?: boolean;
  /** Names, separated by commas. */
  readonly classes?: string;
  /** x(t); y(t) */
  readonly curve?: string;
  /** p(x, y) */
  readonly density?: string;
}

type Source = 'points' | 'curve' | 'density';

function read({ points = '', curve = '', density = '' }: OwnData, source: Source): PointTable {
  if (source === 'points') return readPoints(points, '--points');
  const [x = '', y = '', ...more] = curve.split(';');
  const text = source === 'density' ? { density } : { x, y: [y, ...more].join(';') };
  return takeFunction(text, functionCount.default);
}

/** The experiment with the reader's own data, if there are any; says what was taken, and how. @throws InputError */
export function withOwnData(io: Io, experiment: Experiment, own: OwnData): Experiment {
  const sources = (['points', 'curve', 'density'] as const).filter((name) => own[name] !== undefined);
  const [source, ...others] = sources;
  if (!source) return experiment;
  if (others.length > 0) {
    throw new InputError(
      others.map((name) => ({ code: 'conflict', field: `--${name}`, value: own[name] ?? '', allowed: `--${source}` })),
    );
  }
  const name = source === 'points' ? (own.points ?? '') : `--${source}`;
  const table = read(own, source);
  const taking = { fit: own.fit, classes: own.classes?.split(',') };
  const { points, of, fit } = takePoints(table, taking, name, (option) => `--${option}`);
  const { columns, leftOut, classes } = table;
  const unused = leftOut.length > 0 ? `; not used: column ${leftOut.join(', ')}` : '';
  io.err(`${name}: ${of} points, x from column ${columns[0]}, y from column ${columns[1]}${unused}\n`);
  if (classes) {
    const taken = own.classes ?? 'all';
    io.err(`classes in column ${classes.column}: ${classes.names.join(', ')}; taken: ${taken}, and not told apart\n`);
  }
  if (points.length < of) io.err(`${points.length} of them are taken, drawn evenly\n`);
  if (fit) io.err(`(${fit.centre.join(', ')}) moves to the centre, distances are multiplied by ${fit.scale}\n`);
  return { ...experiment, dataset: { ...defaultDataset('points'), points } as Experiment['dataset'] };
}
