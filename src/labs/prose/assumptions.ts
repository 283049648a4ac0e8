import { createContext, use } from 'react';
import type { Assumptions } from '../../lessons/chapter.ts';

/** What the chapter being read assumes. */
export const AssumptionsContext = createContext<Assumptions>({});

/** @throws Error for a name that the chapter doesn't have */
export function useAssumption(name: string): Assumptions[string] {
  const assumption = use(AssumptionsContext)[name];
  if (!assumption) throw new Error(`the chapter has no assumption called ${name}`);
  return assumption;
}
