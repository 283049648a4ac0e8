import { show } from '../fields/check.ts';
import { InputError } from '../fields/fault.ts';

/** The value of a JSON text. @throws InputError for what is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError([{ code: 'syntax', field: '', value: show(text), allowed: (error as Error).message }]);
  }
}
