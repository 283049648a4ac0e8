import type { MDXContent } from 'mdx/types';

type Text = { readonly en: string; readonly zh: string };

/** What a chapter's derivations assume, by name: on its chip, and in full. */
export type Assumptions = Readonly<Record<string, { readonly short: Text; readonly long: Text }>>;

/** A text as it is compiled. */
export interface Prose {
  readonly default: MDXContent;
  /** How many it takes to read. */
  readonly minutes: number;
}

/** A chapter of Learn; one without text yet is shown as coming. */
export interface Chapter {
  readonly slug: string;
  readonly title: Text;
  /** Its labs by their names, its own first: the one that stands beside its text. */
  readonly labs?: readonly string[];
  readonly load?: Readonly<Record<keyof Text, () => Promise<Prose>>>;
  readonly assumptions?: () => Promise<Assumptions>;
}
