import type { ComponentType } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Readings } from '../../client/together.ts';
import type { FieldTable, ValueOf } from '../../fields/field.ts';
import type { Entries } from '../../fields/query.ts';
import type { Text } from '../../fields/text.ts';
import type { AnyStudy, FindingOf, ParametersOf, TrainedStudy } from '../../studies/study.ts';
import type { Present, Runtime } from './runtime.ts';
import type { Surroundings } from './surroundings.ts';
import type { SymbolName } from './symbols.ts';
import type { View } from './view.ts';

/** What stands under the lead picture at one time: controls for the named parameters, then pictures. */
export interface Tab<Found, At, Word extends string> {
  readonly name: Word;
  readonly controls: readonly (keyof At & string)[];
  readonly views: readonly View<Found, At, Word>[];
}

/** What a lab does besides finding, such as a run that goes on under the reader's hands. */
export interface Extra<At = never> {
  /** The reader changes something; called before it is changed. */
  changes?(change: Partial<At>): void;
  /** A “try it” or an address has set the lab. */
  arranged?(named: Entries): void;
  opens?(tab: string): void;
  /** How to begin to find what a study asks for, by the study's name. */
  readonly performs?: Readonly<Record<string, (at: never) => void>>;
  /** What it found of those studies, the newest first. */
  readonly findings?: StoreApi<readonly Present[]>;
  dispose(): void;
}

interface Definition<S extends AnyStudy, Found, At, Word extends string, Name extends string, Own, E> {
  readonly study: S;
  /** A choice of the study's for each of whose options it is found, side by side. */
  readonly each?: string;
  /** Its pictures take all of the page's width, below its controls. */
  readonly across?: true;
  /** Fields of the address that the study doesn't know. */
  readonly own?: Own;
  /** Where it opens, as far as that differs from the defaults. */
  readonly opensAt?: Partial<At>;
  /** The claims that are listed under it, where others over its study speak of other places; all of them unless said. */
  readonly judges?: readonly string[];
  /** The study draws: another seed gives another finding. A trained one always does. */
  readonly draws?: true;
  /** `look` says what to look for. A word of a parameter's or a number's name stands in place of its symbol's label. */
  readonly words: Readonly<Record<Word | 'look', Text>>;
  /** One line on why a reader would move a parameter, by its path. */
  readonly reasons?: Readonly<Record<string, Text>>;
  /** Where a parameter has an effect, if that isn't everywhere; elsewhere its control is hidden. */
  readonly relevant?: { readonly [Path in keyof At & string]?: (at: At) => boolean };
  /** The picture that stays in view on a phone. */
  readonly lead: View<Found, At, NoInfer<Word> | SymbolName>;
  /** What stands under it: controls for these parameters, all of the study's unless said, and further pictures. */
  readonly controls?: readonly (keyof At & string)[];
  readonly views?: readonly View<Found, At, NoInfer<Word> | SymbolName>[];
  /** Or several such things, of which the reader sees one at a time. */
  readonly tabs?: readonly Tab<Found, At, NoInfer<Word> | SymbolName>[];
  /** What formulas and readouts may show besides the parameters, by name; nothing where there is none. */
  numbers(at: At, found: Found | undefined, extra: E): Readonly<Record<Name, number | null | undefined>>;
  /** Numbers that are counts, written without decimals, as whole parameters are. */
  readonly counts?: readonly NoInfer<Name>[];
  /** Numbers that the panel lists, in order. */
  readonly readouts?: readonly (NoInfer<Name> | (keyof At & string))[];
  /** What stands beside the lead picture on a phone: some of the numbers, or a line of the lab's own. */
  readonly strip?: readonly (NoInfer<Name> | (keyof At & string))[] | ComponentType;
  readonly extend?: (runtime: Runtime<At>, around: Surroundings) => E;
}

/**
 * One interactive panel, as data: the kit makes controls, address, run bar, pictures, readouts and their words from it.
 * Its title and its chapter stand in the list of labs.
 */
export type Lab<
  S extends AnyStudy,
  Word extends string,
  Name extends string,
  Own extends FieldTable,
  E extends Extra,
> = Definition<S, FindingOf<S>, ParametersOf<S> & ValueOf<Own>, Word, Name, Own, E>;

/** A lab that shows what its study finds at every option of one of its choices. */
export const sideBySide = <
  // biome-ignore lint/suspicious/noExplicitAny: parameters are contravariant
  S extends TrainedStudy<any, any>,
  const Each extends keyof ParametersOf<S> & string,
  const Word extends string,
  const Name extends string,
>(
  definition: { readonly each: Each } & Definition<
    S,
    Readings<FindingOf<S>>,
    Omit<ParametersOf<S>, Each> & { readonly seed: number },
    Word,
    Name,
    // biome-ignore lint/complexity/noBannedTypes: no fields of its own
    {},
    Extra
  >,
) => definition;

// biome-ignore lint/suspicious/noExplicitAny: what the kit knows of a lab
export type AnyLab = Definition<AnyStudy, any, any, string, string, FieldTable, any>;

export const lab = <
  S extends AnyStudy,
  const Word extends string,
  const Name extends string,
  // biome-ignore lint/complexity/noBannedTypes: a lab without fields of its own adds nothing
  const Own extends FieldTable = {},
  E extends Extra = Extra,
>(
  definition: Lab<S, Word, Name, Own, E>,
): Lab<S, Word, Name, Own, E> => definition;
