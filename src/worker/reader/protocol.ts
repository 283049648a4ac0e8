import type { Fault } from '../../fields/fault.ts';
import type { Opened } from '../../files/opened.ts';

/** What a reader answers to a file. */
export type FromReader = { readonly opened: Opened } | { readonly faults: readonly Fault[] };
