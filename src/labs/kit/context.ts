import { createContext, use, useCallback } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../../ui/words.tsx';
import type { Found } from './found.ts';
import type { Parameters, Runtime } from './runtime.ts';
import { labelOf } from './symbols.ts';

export const RuntimeContext = createContext<Runtime | undefined>(undefined);

/** The lab that is open here. @throws Error outside a panel */
export function useRuntime(): Runtime {
  const runtime = use(RuntimeContext);
  if (!runtime) throw new Error('useRuntime needs a RuntimeContext above it');
  return runtime;
}

export function useParameters<Part>(select: (parameters: Parameters) => Part): Part {
  return useStore(useRuntime().parameters, select);
}

export const useFound = (): Found => useStore(useRuntime().found);

/** The lab's own words by name, else what a symbol is called. */
export function useLabel(): (name: string) => string {
  const { words } = useRuntime().lab;
  const { language } = useLanguage();
  return useCallback((name) => labelOf(words, name, language) ?? name, [words, language]);
}
