import { createStore, type StoreApi } from 'zustand/vanilla';

/** Which term the reader points at: in a formula, in the prose or in the picture. */
export type Lit = StoreApi<{ readonly term: string | undefined }>;

export const createLit = (): Lit => createStore(() => ({ term: undefined }));
