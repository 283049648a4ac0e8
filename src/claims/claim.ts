import type { Text } from '../fields/text.ts';
import type { AnyStudy, FindingOf, ParametersOf } from '../studies/study.ts';
import type { Check } from './check.ts';
import type { Source } from './sources.ts';

/** A statement of the articles made executable: a judgement over what a study found. */
export interface Claim<S extends AnyStudy = AnyStudy, Name extends string = string> {
  /** The statement's slug; the file's name. */
  readonly id: string;
  readonly title: Text;
  readonly source: readonly Source[];
  readonly study: S;
  /** Where it is judged unless told otherwise, as far as that differs from the study's defaults. */
  readonly at?: Partial<ParametersOf<S>>;
  /** Where an assumption fails: there at least one check must fail. The card's “break it” and a test use it. */
  readonly broken?: { readonly at: Partial<ParametersOf<S>>; readonly what: Text };
  /** Said to be no surprise where a check doesn't hold: the statement is a heuristic, or false. */
  readonly meant?: 'heuristic' | 'fails';
  /** The likely reason where a check doesn't hold. */
  readonly likely?: Text;
  /** Parameters that the statement speaks of; all of the study's unless said. The card shows them. */
  readonly speaksOf?: readonly string[];
  /** What each check compares. */
  readonly checks: Readonly<Record<Name, Text>>;
  judge(found: FindingOf<S>, at: ParametersOf<S>): readonly Check<NoInfer<Name>>[];
}

export const claim = <S extends AnyStudy, const Name extends string>(definition: Claim<S, Name>): Claim<S, Name> =>
  definition;
