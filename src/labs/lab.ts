import { createContext, use } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Which term the reader points at: in a formula, in the prose or in the picture. */
export type Lit = StoreApi<{ readonly term: string | undefined }>;

/** The numbers that formulas show, as text; subscribers hear of them at most four times a second. */
export interface Numbers {
  text(name: string): string;
  subscribe(listener: () => void): () => void;
}

/** What a chapter's text may ask of the stage beside it. */
export interface Lab {
  readonly lit: Lit;
  readonly numbers: Numbers;
  /** Sets the stage as a “try it” of the text says. */
  arrange(wish: Readonly<Record<string, string>>): void;
}

export function createLit(): Lit {
  return createStore(() => ({ term: undefined }));
}

export const LabContext = createContext<Lab | undefined>(undefined);

/** @throws Error outside a chapter with a lab */
export function useLab(): Lab {
  const lab = use(LabContext);
  if (!lab) throw new Error('useLab needs a LabContext above it');
  return lab;
}
