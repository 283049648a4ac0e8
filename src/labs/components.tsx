import type { MDXComponents } from 'mdx/types';
import { Claim } from './claims/Claim.tsx';
import { Court } from './claims/Court.tsx';
import { Formula } from './formulas/Formula.tsx';
import { ProseTerm } from './formulas/Term.tsx';
import { Typeset } from './formulas/Typeset.tsx';
import { Choice, Predict } from './predict/Predict.tsx';
import { Entry, Erratum } from './prose/Appendix.tsx';
import { Assumes, Derivation, Step } from './prose/Derivation.tsx';
import { Answer, Exercise, Lead, Myth, Reference, Source, Try } from './prose/Notes.tsx';
import { Mark } from './stage/Mark.tsx';

/** What the names in the chapters' text mean; chapters themselves import nothing. */
export const components = {
  // The page's own title is h1 and the chapter's h2.
  h2: 'h3',
  h3: 'h4',
  Answer,
  Assumes,
  Choice,
  Claim,
  Court,
  Derivation,
  Entry,
  Erratum,
  Exercise,
  Formula,
  Lead,
  Myth,
  Predict,
  Reference,
  Source,
  Stage: Mark,
  Step,
  T: ProseTerm,
  Try,
  Typeset,
} satisfies MDXComponents;
