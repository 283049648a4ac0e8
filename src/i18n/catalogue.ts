import type { en } from './en.ts';
import type { enLessons } from './lessons.ts';

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The shape of the English catalogue with its literal strings widened: what every translation must have. */
export type Widen<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { readonly [Key in keyof T]: Widen<T[Key]> };

export type Catalogue = Widen<typeof en>;
/** The same for the chapters. */
export type Lessons = Widen<typeof enLessons>;
/** One area of a catalogue, for its translation to satisfy. */
export type Area<Name extends keyof (Catalogue & Lessons)> = (Catalogue & Lessons)[Name];
