import type { StoreApi } from 'zustand/vanilla';
import type { Fault } from '../../fields/fault.ts';
import type { FieldTable } from '../../fields/field.ts';
import type { AnyStudy } from '../../studies/study.ts';
import type { Drive, Found } from './found.ts';
import type { AnyLab, Extra, Tab } from './lab.ts';
import type { Lit } from './lit.ts';
import type { Numbers } from './numbers.ts';

/** A finding that stands on the stage, for a claim to judge. */
export interface Present {
  readonly study: AnyStudy;
  readonly at: object;
  readonly seed: number;
  readonly finding: unknown;
  /** Where the page finds it again: the lab's query. */
  readonly query: string;
  /** Nothing more comes of it. */
  readonly isWhole: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: a panel doesn't know its lab's parameters
export interface Parameters<At = any> {
  readonly at: At;
  readonly tab: string;
  /** What an address or a wish asked for and couldn't have. */
  readonly faults: readonly Fault[];
}

/** A lab that is open. */
// biome-ignore lint/suspicious/noExplicitAny: as above
export interface Runtime<At = any> {
  readonly id: string;
  readonly lab: AnyLab;
  /** Every field that controls and addresses may set, the seed among them where there is one. */
  readonly table: FieldTable;
  // biome-ignore lint/suspicious/noExplicitAny: a panel doesn't know what its lab finds
  readonly tabs: readonly Tab<any, any, string>[];
  readonly lit: Lit;
  readonly numbers: Numbers;
  readonly parameters: StoreApi<Parameters<At>>;
  readonly found: StoreApi<Found<At>>;
  /** What only this lab has. */
  readonly extra: Extra;
  /** The reader changes fields, by their paths; the values have been checked. */
  set(change: Readonly<Record<string, unknown>>): void;
  /** The same, of the lab's own accord. */
  put(change: Readonly<Record<string, unknown>>): void;
  show(tab: string): void;
  /** Sets the lab as a “try it” or an address says, `theta=0.5&sigma=0.4`. */
  arrange(wish: string): void;
  /** Back to where it opened. */
  reset(): void;
  reseed(): void;
  /** How a trained finding is driven; an exact one is there at once. */
  readonly drive: Drive | undefined;
  /** Finds what the parameters ask for, from the beginning. */
  find(): void;
  /** Its findings of a study, which claims may judge, the newest first. */
  present(study: string): readonly Present[];
  subscribePresent(study: string, listener: () => void): () => void;
  /** How to find what a study asks for, at `at` where it names something; undefined where it can't be found here. */
  performer(study: string): ((at: object) => void) | undefined;
  /** The numbers have changed by what only this lab knows. */
  changed(): void;
  /** `theta=0.5`: what differs from where it opened. */
  query(): string;
  dispose(): void;
}
