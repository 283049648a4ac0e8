import { datasets } from '../src/datasets/index.ts';
import { defaultDataset, type Experiment } from '../src/experiment/experiment.ts';
import { type Fault, InputError } from '../src/fields/fault.ts';
import { extentOf, fitInto, fitted, inside, sampled } from '../src/files/fit.ts';
import { readPoints } from './input.ts';
import type { Io } from './io.ts';

const { bound, maxCount } = datasets.points.parameters.points;

/** The experiment with the points of a table as its data; says what was taken, and how. @throws InputError */
export function withPoints(io: Io, experiment: Experiment, path: string, fit: boolean): Experiment {
  const { points, columns, leftOut, bad } = readPoints(path, '--points');
  if (bad.length > 0) {
    const faults = bad.map(
      ({ line, text }): Fault => ({ code: 'syntax', field: `${path}:${line}`, value: text, allowed: 'x, y' }),
    );
    throw new InputError(faults);
  }
  const some = sampled(points, maxCount);
  const unused = leftOut.length > 0 ? `; not used: column ${leftOut.join(', ')}` : '';
  io.err(`${path}: ${points.length} points, x from column ${columns[0]}, y from column ${columns[1]}${unused}\n`);
  if (some.length < points.length) io.err(`${maxCount} of them are taken, drawn evenly\n`);
  if (!fit && !points.every((point) => inside(point, bound))) {
    const { x, y } = extentOf(points);
    const value = `x ${x.join(' … ')}, y ${y.join(' … ')}`;
    throw new InputError([
      { code: 'range', field: '--points', value, allowed: `${-bound} … ${bound}; --fit scales them` },
    ]);
  }
  const { centre, scale } = fitInto(points, bound);
  if (fit) io.err(`(${centre.join(', ')}) moves to the centre, distances are multiplied by ${scale}\n`);
  const taken = fit ? fitted(some, { centre, scale }) : some;
  return { ...experiment, dataset: { ...defaultDataset('points'), points: taken } as Experiment['dataset'] };
}
