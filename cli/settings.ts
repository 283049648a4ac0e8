import { show } from '../src/fields/check.ts';
import { InputError } from '../src/fields/fault.ts';

/** How an option that may be given several times is collected. */
export const append = (value: string, before: readonly string[] = []) => [...before, value];

/** The names and texts of `--set name=value`, in their order. @throws InputError */
export function settings(changes: readonly string[], allowed: string): readonly (readonly [string, string])[] {
  return changes.map((change) => {
    const [, name, text] = /^([^=]+)=(.*)$/s.exec(change) ?? [];
    if (name !== undefined && text !== undefined) return [name, text] as const;
    throw new InputError([{ code: 'syntax', field: '--set', value: show(change), allowed }]);
  });
}
