import type { en } from './en.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The shape of the English catalogue with its literal strings widened: what every translation must have. */
type Widen<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };

export type Catalogue = Widen<typeof en>;
/** One area of the catalogue, for its translation to satisfy. */
export type Area<Name extends keyof typeof en> = Catalogue[Name];
