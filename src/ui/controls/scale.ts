import type { NumberField } from '../../fields/field.ts';

/** Where a logarithmic scale begins; below it lies only the stop of 0. */
function logStart(field: NumberField): number {
  if (field.min > 0) return field.min;
  return field.type === 'integer' ? 1 : field.max * 1e-6;
}

/**
 * How many steps a slider has. A small range of integers has one for each; a
 * logarithmic one so many a decade that rounding to two digits keeps them apart.
 */
export function stops(field: NumberField): number {
  const width = field.max - field.min;
  if (field.scale === 'log') {
    const decades = Math.log10(field.max / logStart(field));
    return Math.round(decades * (field.type === 'integer' ? 3 : 20)) + firstOf(field);
  }
  return field.type === 'integer' && width <= 1024 ? width : 240;
}

/** The first stop of the scale proper: 0 has a stop of its own before it. */
function firstOf(field: NumberField): number {
  return field.scale === 'log' && field.min <= 0 ? 1 : 0;
}

/** The slider's stop, 0 … stops(field), nearest to a value. */
export function toStop(field: NumberField, value: number): number {
  const last = stops(field);
  if (field.scale === 'linear') return Math.round(((value - field.min) / (field.max - field.min)) * last);
  const start = logStart(field);
  const first = firstOf(field);
  if (value < start) return 0;
  return first + Math.round((Math.log(value / start) / Math.log(field.max / start)) * (last - first));
}

function rounded(field: NumberField, value: number): number {
  if (field.type === 'integer') return Math.round(value);
  if (field.scale === 'log') return Number(value.toPrecision(2));
  const step = 10 ** Math.floor(Math.log10((field.max - field.min) / stops(field)));
  return Number((Math.round(value / step) * step).toPrecision(12));
}

/** The value at a slider's stop, rounded to what a reader would type. */
export function fromStop(field: NumberField, stop: number): number {
  const last = stops(field);
  if (stop >= last) return field.max;
  if (stop <= 0) return field.min;
  const start = logStart(field);
  const first = firstOf(field);
  const value =
    field.scale === 'linear'
      ? field.min + ((field.max - field.min) * stop) / last
      : start * (field.max / start) ** ((stop - first) / (last - first));
  return Math.min(field.max, Math.max(field.min, rounded(field, value)));
}
