import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { LinesLab } from './createLab.ts';
import type { LearningState } from './learning.ts';
import type { Setting } from './setting.ts';

export const LinesContext = createContext<LinesLab | undefined>(undefined);

/** @throws Error outside the chapter of the parallel lines */
export function useLines(): LinesLab {
  const lab = use(LinesContext);
  if (!lab) throw new Error('useLines needs a LinesContext above it');
  return lab;
}

export function useSetting(): Setting {
  return useStore(useLines().stage, ({ setting }) => setting);
}

export function useLearning<Part>(select: (state: LearningState) => Part): Part {
  return useStore(useLines().learning, select);
}
