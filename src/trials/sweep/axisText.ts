import type { Experiment } from '../../experiment/experiment.ts';
import { show } from '../../fields/check.ts';
import { InputError } from '../../fields/fault.ts';
import { readNumber } from '../../fields/read.ts';
import { type Axis, axisFaults, axisField, isChoice } from './axis.ts';

/** Places along an axis where its text doesn't say. */
export const USUAL_PLACES = 9;
const NUMBERS = 'field=least..most[:places][:log]';
const CHOICES = 'field[=option,option,…]';

/** `constraint.lambda=0.01..10:16:log` or `objective=wasserstein,hinge`: what `readAxis` reads. */
export function writeAxis(axis: Axis): string {
  if (isChoice(axis)) return `${axis.path}=${axis.options.join(',')}`;
  const { path, from, to, count, log } = axis;
  return `${path}=${from}..${to}:${count}${log ? ':log' : ''}`;
}

function unreadable(path: string, text: string, allowed: string): InputError {
  return new InputError([{ code: 'syntax', field: path, value: show(text), allowed }]);
}

function readNumbers(path: string, text: string): Axis {
  const [range = '', ...rest] = text.split(':');
  const ends = range.split('..').map((end) => readNumber(end.trim()));
  const [from, to] = ends;
  const log = rest.at(-1) === 'log';
  const [places = String(USUAL_PLACES), ...more] = log ? rest.slice(0, -1) : rest;
  const count = readNumber(places.trim());
  const sound = ends.length === 2 && more.length === 0;
  if (!sound || typeof from !== 'number' || typeof to !== 'number' || typeof count !== 'number') {
    throw unreadable(path, text, NUMBERS);
  }
  return { path, from, to, count, log };
}

/** Reads an axis over the fields of an experiment. @throws InputError with what is wrong with it */
export function readAxis(experiment: Experiment, text: string): Axis {
  const at = text.indexOf('=');
  const path = (at < 0 ? text : text.slice(0, at)).trim();
  const value = at < 0 ? '' : text.slice(at + 1).trim();
  const field = axisField(experiment, path);
  const choices = field.type === 'choice';
  if (!choices && value === '') throw unreadable(path, text, NUMBERS);
  if (choices && value.includes('..')) throw unreadable(path, text, CHOICES);
  const options = value === '' && choices ? field.options : value.split(',').map((option) => option.trim());
  const axis: Axis = choices ? { path, options } : readNumbers(path, value);
  const faults = axisFaults(experiment, axis);
  if (faults.length > 0) throw new InputError(faults);
  return axis;
}
