import type { Fault } from '../../fields/fault.ts';
import type { Text } from '../../fields/text.ts';
import type { Catalogue, Language } from '../../i18n/catalogue.ts';
import { minus } from '../../plots/numerals.ts';
import { labelOf } from './symbols.ts';

/** What was wrong with a wish or a number, in one sentence that calls the field what the lab calls it. */
export function faultWords(
  { faults }: Catalogue,
  own: Readonly<Record<string, Text>>,
  language: Language,
  fault: Fault,
): string {
  const { code, field } = fault;
  if (code === 'unknown' || code === 'syntax') return faults[code]({ ...fault, name: field });
  const [value, allowed] = [minus(fault.value), minus(fault.allowed)];
  const name = labelOf(own, field, language) ?? field;
  const plain = value.replace(/^"|"$/g, '');
  if (code === 'type' || code === 'finite') return faults.notNumber({ name, value: plain });
  return faults[code]({ name, value: plain, allowed });
}
