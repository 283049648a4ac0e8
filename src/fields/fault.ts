/**
 * What was wrong with an input, as data: `i18n` turns it into a sentence in the
 * reader's language, the command line into English.
 */
export interface Fault {
  readonly code:
    | 'unknown' // a name nobody knows; `allowed` lists the names that exist
    | 'missing'
    | 'type' // not a number, not a string …
    | 'range'
    | 'integer'
    | 'finite'
    | 'choice'
    | 'count' // of points or of array entries
    | 'shape' // of a tensor
    | 'conflict' // two fields that don't go together; `allowed` says what does
    | 'locked' // an assignment leaves it as it is
    | 'syntax' // not JSON, not a link
    | 'unsupported' // an engine declines
    | 'unreadable' // a file that is not there, a folder; `allowed` may say the system's reason
    | 'unwritable'
    | 'size'; // of a file
  /** Dotted path of the field, `constraint.lambda`; empty for the whole input. */
  readonly field: string;
  /** The offending value as the reader would write it. */
  readonly value: string;
  /** What is allowed: `1 … 1024`, `ring, grid, …`. */
  readonly allowed: string;
}

/** Enough to see what is wrong with an input. */
const SHOWN = 10;

/** The faults that are worth saying, and how many there are besides. */
export function firstFaults(faults: readonly Fault[]): { readonly first: readonly Fault[]; readonly more: number } {
  return { first: faults.slice(0, SHOWN), more: Math.max(0, faults.length - SHOWN) };
}

/** Thrown at the border when an input can't be taken; nothing has changed by then. */
export class InputError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    const { first, more } = firstFaults(faults);
    const lines = first.map((f) => `${f.field || 'input'}: ${f.code}, got ${f.value}, allowed ${f.allowed}`);
    super([...lines, ...(more > 0 ? [`${more} more`] : [])].join('; '));
    this.name = 'InputError';
    this.faults = faults;
  }
}
