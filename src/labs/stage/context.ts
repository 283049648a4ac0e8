import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { Runtime } from '../kit/runtime.ts';
import type { Stage } from './stage.ts';

export const StageContext = createContext<Stage | undefined>(undefined);

/** @throws Error outside a text or a page with labs */
export function useStage(): Stage {
  const stage = use(StageContext);
  if (!stage) throw new Error('useStage needs a StageContext above it');
  return stage;
}

/** A lab of the text by its id, the text's own unless said; undefined until it has arrived. */
export function useLabOf(id?: string): Runtime | undefined {
  const { state, ids } = useStage();
  return useStore(state, ({ open }) => open[id ?? ids[0] ?? '']);
}

const silent = () => () => undefined;

/** The text of a number by its name: `theta`, or `vanish.gradient` of a lab other than the text's own. */
export function useNumber(name: string): string {
  const [id, own] = name.includes('.') ? (name.split('.') as [string, string]) : [undefined, name];
  const numbers = useLabOf(id)?.numbers;
  const read = useCallback(() => numbers?.text(own) ?? '—', [numbers, own]);
  return useSyncExternalStore(numbers?.subscribe ?? silent, read);
}
