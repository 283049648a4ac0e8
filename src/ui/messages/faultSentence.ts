import type { DatasetKind } from '../../datasets/index.ts';
import type { Fault } from '../../fields/fault.ts';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { minus } from '../../plots/numerals.ts';
import { fieldName } from '../controls/fieldWords.ts';
import { fieldAt } from '../controls/lookup.ts';
import { setting } from '../text/format.ts';

/** What was wrong, as one sentence in the reader's language. */
export function faultSentence(words: Catalogue, fault: Fault, kind: DatasetKind): string {
  const name = fault.field ? fieldName(words, kind, fault.field) : words.faults.wholeInput;
  // What can't be read stands there as it was written.
  const { value, allowed } =
    fault.code === 'syntax' ? fault : { value: minus(fault.value), allowed: minus(fault.allowed) };
  const field = fieldAt(kind, fault.field);
  if (field?.type === 'number' || field?.type === 'integer') {
    if (fault.code === 'range') {
      const over = Number(fault.value) > field.max;
      return words.faults[over ? 'over' : 'under']({ name, value, limit: setting(over ? field.max : field.min) });
    }
    if (fault.code === 'type') return words.faults.notNumber({ name, value: value.replace(/^"|"$/g, '') });
  }
  return words.faults[fault.code]({ name, value, allowed });
}

/** The sentence, and what became of the old value: "Batch size 4096 is over 1024 … Kept 256." */
export function refusal(words: Catalogue, fault: Fault, kind: DatasetKind, kept: string): string {
  return words.faults.together([faultSentence(words, fault, kind), words.faults.kept({ value: kept })]);
}

/** The first of several faults, and how many more there were. */
export function faultsSentence(words: Catalogue, faults: readonly Fault[], kind: DatasetKind): string {
  const [first, ...more] = faults;
  if (!first) return '';
  const sentences = [faultSentence(words, first, kind)];
  if (more.length > 0) sentences.push(words.faults.more({ count: more.length }));
  return words.faults.together(sentences);
}
