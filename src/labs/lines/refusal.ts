import { checkField } from '../../fields/check.ts';
import type { Fault } from '../../fields/fault.ts';
import type { LabWords } from '../words.ts';
import { fields, type Setting } from './setting.ts';

/** What was wrong with a number for the stage, in one sentence. */
export function faultWords(words: LabWords, { code, field, value, allowed }: Fault): string {
  if (code === 'unknown') return words.faults.unknown({ name: field, allowed });
  const name = words.lines.fields[field as keyof Setting];
  const plain = value.replace(/^"|"$/g, '');
  return code === 'range'
    ? words.faults.range({ name, value: plain, allowed })
    : words.faults.notNumber({ name, value: plain });
}

/** Why a number for one part of the setting can't be taken, or nothing where it can. */
export function refusal(words: LabWords, name: keyof Setting, next: unknown, kept: string): string | undefined {
  const fault = checkField(fields[name], name, next);
  return fault && words.faults.together([faultWords(words, fault), words.faults.kept({ value: kept })]);
}
