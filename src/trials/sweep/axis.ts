import { datasetKinds, type Experiment, tableFor } from '../../experiment/experiment.ts';
import { show } from '../../fields/check.ts';
import { type Fault, InputError } from '../../fields/fault.ts';
import type { ChoiceField, NumberField } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/path.ts';
import { twinFields } from './twins.ts';

/** Numbers from one end to the other, evenly or by equal ratios. */
export interface NumberAxis {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** Places along it; whole numbers that coincide are one place. */
  readonly count: number;
  readonly log: boolean;
}

export interface ChoiceAxis {
  readonly path: string;
  readonly options: readonly string[];
}

/** A field of the experiment's table, and what it becomes along one side of a map. */
export type Axis = NumberAxis | ChoiceAxis;
export type Place = number | string;

export const isChoice = (axis: Axis): axis is ChoiceAxis => 'options' in axis;

/** Most places along a side. */
export const MOST_PLACES = 33;

/** What a number is rounded to: what a reader would type. */
const DIGITS = 4;

export type AxisField = NumberField | ChoiceField;

/** The fields that an axis may go along: numbers and choices, also of both networks at once; seeds are counted apart. */
export function axisFields({ dataset }: Experiment): ReadonlyMap<string, AxisField> {
  const table = tableFor(dataset.kind);
  const fields = fieldsOf(table).filter(
    (entry): entry is readonly [string, AxisField] => entry[0] !== 'seed' && entry[1].type !== 'points',
  );
  return new Map([...fields, ...twinFields(table)]);
}

/** @throws InputError that lists the paths there are */
export function axisField(experiment: Experiment, path: string): AxisField {
  const fields = axisFields(experiment);
  const field = fields.get(path);
  if (field) return field;
  throw new InputError([{ code: 'unknown', field: path, value: show(path), allowed: [...fields.keys()].join(', ') }]);
}

function numberFaults(field: NumberField, { path, from, to, count, log }: NumberAxis): Fault[] {
  const fault = (code: Fault['code'], value: unknown, allowed: string): Fault => ({
    code,
    field: path,
    value: show(value),
    allowed,
  });
  const least = log ? Math.max(field.min, Number.MIN_VALUE) : field.min;
  const ends = [from, to].flatMap((end) => {
    if (!Number.isFinite(end)) return [fault('finite', end, `${field.min} … ${field.max}`)];
    return end < least || end > field.max
      ? [fault('range', end, log && field.min <= 0 ? `0 < … ${field.max}` : `${field.min} … ${field.max}`)]
      : [];
  });
  if (ends.length > 0) return ends;
  if (!(from < to)) return [fault('range', `${from}..${to}`, 'least..most')];
  const whole = Number.isInteger(count) && count >= 2 && count <= MOST_PLACES;
  return whole ? [] : [fault('range', count, `2 … ${MOST_PLACES}`)];
}

function choiceFaults(field: ChoiceField, { path, options }: ChoiceAxis): Fault[] {
  const allowed = field.options.join(', ');
  const unknown = options
    .filter((option) => !field.options.includes(option))
    .map((option): Fault => ({ code: 'choice', field: path, value: show(option), allowed }));
  if (unknown.length > 0) return unknown;
  const apart = new Set(options).size;
  if (apart === options.length && apart >= 2) return [];
  return [{ code: 'count', field: path, value: options.join(','), allowed: `2 … ${field.options.length}` }];
}

/** What is wrong with an axis over the fields of an experiment. */
export function axisFaults(experiment: Experiment, axis: Axis): Fault[] {
  let field: AxisField;
  try {
    field = axisField(experiment, axis.path);
  } catch (error) {
    if (error instanceof InputError) return [...error.faults];
    throw error;
  }
  const mismatch = (allowed: string): Fault[] => [{ code: 'type', field: axis.path, value: 'axis', allowed }];
  if (isChoice(axis)) return field.type === 'choice' ? choiceFaults(field, axis) : mismatch('least..most');
  return field.type === 'choice' ? mismatch(field.options.join(', ')) : numberFaults(field, axis);
}

/** The values along an axis without faults, in its order, each once. */
export function placesOf(experiment: Experiment, axis: Axis): readonly Place[] {
  if (isChoice(axis)) return axis.options;
  const whole = axisField(experiment, axis.path).type === 'integer';
  const { from, to, count, log } = axis;
  const at = (k: number) => {
    if (k === 0 || k === count - 1) return k === 0 ? from : to;
    const share = k / (count - 1);
    const value = log ? from * (to / from) ** share : from + (to - from) * share;
    return whole ? Math.round(value) : Math.min(to, Math.max(from, Number(value.toPrecision(DIGITS))));
  };
  return [...new Set(Array.from({ length: count }, (_, k) => at(k)))];
}

/** Twice as fine: every place stays. */
export function finer(axis: Axis): Axis {
  return isChoice(axis) ? axis : { ...axis, count: Math.min(MOST_PLACES, 2 * axis.count - 1) };
}

/** All of a field that an axis would show first: where it has a limit at 0 on a logarithmic scale, three decades. */
export function axisAlong(experiment: Experiment, path: string, count: number): Axis {
  const field = axisField(experiment, path);
  if (field.type === 'choice') return { path, options: path === 'dataset.kind' ? datasetKinds : field.options };
  const log = field.scale === 'log';
  const from = log && field.min <= 0 ? (field.type === 'integer' ? 1 : field.max * 1e-6) : field.min;
  return { path, from, to: field.max, count, log };
}
