import { show } from '../fields/check.ts';
import { type Fault, InputError } from '../fields/fault.ts';

/** When a run stops by itself: at an iteration, when its dots lie on every mode, or when W₁ is near its sampling floor. */
export type Until = number | 'modes' | 'floor';

/** Later than any run that someone waits for. */
export const LAST_ITERATION = 10_000_000;
/** Times its floor: W₁ under it is near. */
export const NEAR_FLOOR = 1.5;

const digits = /^[1-9]\d{0,7}$/;
const allowed = `1 … ${LAST_ITERATION}, modes, floor`;

/** The text of it in a link and on the command line: `2000`, `modes`, `floor`. */
export const writeUntil = (until: Until): string => String(until);

/** Reads what `writeUntil` wrote. @throws InputError */
export function readUntil(text: string, field = 'until'): Until {
  if (text === 'modes' || text === 'floor') return text;
  const iteration = digits.test(text) ? Number(text) : Number.NaN;
  if (iteration <= LAST_ITERATION) return iteration;
  const code: Fault['code'] = 'choice';
  throw new InputError([{ code, field, value: show(text), allowed }]);
}

/** As a link holds it; what is none is passed over. */
export function untilOf(text: string | undefined): Until | undefined {
  try {
    return text === undefined ? undefined : readUntil(text);
  } catch {
    return undefined;
  }
}
