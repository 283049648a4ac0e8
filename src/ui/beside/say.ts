import type { DatasetKind } from '../../datasets/index.ts';
import type { FieldChange } from '../../experiment/changes.ts';
import { type Experiment, tableFor } from '../../experiment/experiment.ts';
import type { Field } from '../../fields/field.ts';
import { fieldsOf } from '../../fields/path.ts';
import type { Change } from '../../files/history.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { fieldName, optionName } from '../controls/fieldWords.ts';
import { count, setting } from '../text/format.ts';
import type { BesideWords } from './words.ts';

/** So many changes are told one by one. */
const TOLD = 3;

interface Speech {
  readonly catalogue: Catalogue;
  readonly words: BesideWords;
  readonly language: string;
  readonly kind: DatasetKind;
}

function valueText(
  { catalogue, words, language }: Speech,
  path: string,
  field: Field | undefined,
  value: string | number,
) {
  if (field?.type === 'points') return words.points({ count: count(Number(value), language) });
  return typeof value === 'number' ? setting(value) : optionName(catalogue, path, value);
}

/** `Penalty weight λ 0.1 → 10`. */
export function changeText(speech: Speech, { field, from, to }: FieldChange): string {
  const definition = new Map(fieldsOf(tableFor(speech.kind))).get(field);
  const value = (one: string | number) => valueText(speech, field, definition, one);
  return speech.words.change({
    field: fieldName(speech.catalogue, speech.kind, field),
    from: value(from),
    to: value(to),
  });
}

export function changesText(speech: Speech, changes: readonly FieldChange[]): string {
  const shown = speech.words.list(changes.slice(0, TOLD).map((change) => changeText(speech, change)));
  const rest = changes.length - TOLD;
  return rest > 0 ? speech.words.more({ shown, count: rest }) : shown;
}

/** What was changed at the same time. */
export interface Moment {
  readonly iteration: number;
  readonly until: number | undefined;
  readonly changes: readonly Change[];
}

export function momentsOf(changes: readonly Change[]): readonly Moment[] {
  const moments = new Map<string, Moment>();
  for (const change of changes) {
    const { iteration, until } = change;
    const key = `${iteration} ${until}`;
    moments.set(key, { iteration, until, changes: [...(moments.get(key)?.changes ?? []), change] });
  }
  return [...moments.values()];
}

/** A sentence of a moment: `Changed at iteration 300: …`. */
export function momentText(speech: Speech, { iteration, until, changes }: Moment): string {
  const { words, language } = speech;
  const told = changesText(speech, changes);
  if (iteration === 0) return words.startedWith({ changes: told });
  const at = count(iteration, language);
  if (until === undefined) return words.changedAt({ iteration: at, changes: told });
  return words.changedDuring({ iteration: at, until: count(until, language), changes: told });
}

export const speechOf = (
  catalogue: Catalogue,
  words: BesideWords,
  language: string,
  { dataset }: Experiment,
): Speech => ({
  catalogue,
  words,
  language,
  kind: dataset.kind,
});
