import type { Fault } from '../src/fields/fault.ts';

const wrong: Record<Fault['code'], string> = {
  unknown: 'is not known here',
  missing: 'is missing',
  type: 'is of the wrong type',
  range: 'is out of range',
  integer: 'is not a whole number',
  finite: 'is not finite',
  choice: 'is not one of the choices',
  count: 'has the wrong number of entries',
  conflict: 'does not go with the other settings',
  syntax: 'cannot be read',
  unsupported: 'cannot be done',
};

/** One line that names the field, the value and what is allowed. */
export function faultLine({ code, field, value, allowed }: Fault): string {
  return `${field || 'input'} ${wrong[code]}: got ${value}; allowed: ${allowed}`;
}
