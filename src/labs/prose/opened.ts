import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** How many steps of each derivation are open, by its id; it outlives the text, which changes with the language. */
export type Opened = StoreApi<Readonly<Record<string, number>>>;

export function createOpened(): Opened {
  return createStore(() => ({}));
}

export const OpenedContext = createContext<Opened | undefined>(undefined);

/**
 * The open steps of one derivation, and how to open others.
 * @throws Error outside a chapter's text
 */
export function useOpened(id: string): readonly [number, (steps: number) => void] {
  const opened = use(OpenedContext);
  if (!opened) throw new Error('useOpened needs an OpenedContext above it');
  const steps = useStore(opened, (state) => state[id] ?? 0);
  return [steps, (next) => opened.setState({ [id]: next })];
}
