import type { Fault } from '../../fields/fault.ts';

/** What the author of scripts answers to an order: how far it is, then the file or what it can't do. */
export type FromAuthor = { readonly share: number } | { readonly file: Blob } | { readonly faults: readonly Fault[] };
