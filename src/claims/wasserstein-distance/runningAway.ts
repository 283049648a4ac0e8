import { sequenceNames } from '../../studies/convergent.ts';
import type { Sequences, SequencesAt } from '../../studies/sequences.ts';
import { type Ruler, tends } from '../../studies/tends.ts';

/** What a statement about compact sets assumes. */
export const runaway = {
  at: { sequence: 'runaway' },
  what: { en: 'let a little mass run away', zh: '让一点质量跑向无穷远' },
} as const;

/** Sequences on a compact set, and the one in view. */
export const compactNames = ({ sequence }: Pick<SequencesAt, 'sequence'>) =>
  sequenceNames.filter((name) => name !== 'runaway' || name === sequence);

/** Of those, in how many one ruler tends to 0 and another doesn't. */
export const apartAlong = (found: Sequences, at: SequencesAt, one: Ruler, other: Ruler): number =>
  compactNames(at).filter((name) => tends(found.along(name), one) && !tends(found.along(name), other)).length;
