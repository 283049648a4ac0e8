import { checkField } from '../../fields/check.ts';
import type { Fault } from '../../fields/fault.ts';
import { type NumberField, number } from '../../fields/field.ts';

/** What the reader may move on the stage of the two lines. */
export interface Setting {
  /** Where the generated line stands; the real one stands at 0. */
  readonly theta: number;
  /** w: each line is uniform on a strip this wide. */
  readonly thickness: number;
  /** σ of the Gaussian noise on both. */
  readonly sigma: number;
  /** λ of the gradient penalty when W teaches. */
  readonly lambda: number;
}

export const fields: Readonly<Record<keyof Setting, NumberField>> = {
  theta: number(-2, 2, 1, { effect: 'live' }),
  thickness: number(0, 1, 0, { effect: 'live' }),
  sigma: number(0, 1, 0, { effect: 'live' }),
  lambda: number(0.05, 100, 1, { effect: 'live', scale: 'log' }),
};

export const settingNames = Object.keys(fields) as (keyof Setting)[];

export const defaultSetting: Setting = { theta: 1, thickness: 0, sigma: 0, lambda: 1 };

/** Reads the numbers that a wish or an address names; what can't be taken is told and left out. */
export function readSetting(given: Readonly<Record<string, string>>): { setting: Partial<Setting>; faults: Fault[] } {
  const setting: Partial<Record<keyof Setting, number>> = {};
  const allowed = settingNames.join(', ');
  const faults = Object.entries(given)
    .filter(([name]) => !Object.hasOwn(fields, name))
    .map(([field, value]): Fault => ({ code: 'unknown', field, value, allowed }));
  for (const name of settingNames) {
    const text = given[name];
    if (text === undefined) continue;
    const value = text.trim() === '' ? Number.NaN : Number(text);
    const fault = checkField(fields[name], name, value);
    if (fault) faults.push({ ...fault, value: text });
    else setting[name] = value;
  }
  return { setting, faults };
}
