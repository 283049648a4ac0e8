import { type Effect, type Field, type FieldTable, isField } from '../fields/field.ts';
import { type Experiment, tableFor } from './experiment.ts';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

function fieldEffect(field: Field, a: unknown, b: unknown): Effect | 'none' {
  return same(a, b) ? 'none' : field.effect;
}

function tableEffect(table: FieldTable, a: object, b: object): Effect | 'none' {
  let effect: Effect | 'none' = 'none';
  for (const [name, entry] of Object.entries(table)) {
    const [left, right] = [a[name as keyof typeof a], b[name as keyof typeof b]];
    const part = isField(entry) ? fieldEffect(entry, left, right) : tableEffect(entry, left, right);
    if (part === 'restart') return 'restart';
    if (part === 'live') effect = 'live';
  }
  return effect;
}

/** What it takes to go from one experiment to another: nothing, a live change, or a fresh start. */
export function diffEffect(a: Experiment, b: Experiment): Effect | 'none' {
  if (a.dataset.kind !== b.dataset.kind) return 'restart';
  return tableEffect(tableFor(a.dataset.kind), a, b);
}
