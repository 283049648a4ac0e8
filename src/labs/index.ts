import type { Text } from '../fields/text.ts';
import type { AnyLab } from './kit/lab.ts';

/** A lab as the list knows it; the lab itself, with its words, arrives when it is opened. */
export interface Listed {
  readonly title: Text;
  /** The chapter that it belongs to. */
  readonly chapter: string;
  readonly load: () => Promise<AnyLab>;
}

/** Every lab by its name, which is its folder's: the address `#/lab/<name>`. */
export const labs: Readonly<Record<string, Listed>> = {
  lines: {
    title: { en: 'Two parallel lines', zh: '两条平行线段' },
    chapter: 'disjoint-supports',
    load: async () => (await import('./lines/lab.ts')).lines,
  },
};

export const findLab = (id: string): Listed | undefined => (Object.hasOwn(labs, id) ? labs[id] : undefined);
