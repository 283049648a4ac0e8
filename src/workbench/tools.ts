import type { ComponentType } from 'react';
import type { Experiment } from '../experiment/experiment.ts';
import type { RunFile } from '../files/run.ts';

/** What the app gives a page of the workbench. */
export interface ToolProps {
  /** What follows the question mark of its address. */
  readonly query: string;
  /** Tells with which experiment the other pages go on. */
  readonly carry: (experiment: Experiment) => void;
  /** Opens a run on Play, where it rests at its state, or begins where it has none. */
  readonly open: (run: RunFile) => void;
}

type Load = () => Promise<ComponentType<ToolProps>>;

/** The pages of the workbench by their addresses, `#/repeat`, in the order in which they are offered. */
export const tools = {
  compare: async () => (await import('./compare/ComparePage.tsx')).ComparePage,
  repeat: async () => (await import('./repeat/RepeatPage.tsx')).RepeatPage,
  sweep: async () => (await import('./sweep/SweepPage.tsx')).SweepPage,
  gallery: async () => (await import('./gallery/GalleryPage.tsx')).GalleryPage,
} as const satisfies Record<string, Load>;

export type Tool = keyof typeof tools;
export const toolNames = Object.keys(tools) as Tool[];

export const isTool = (name: string): name is Tool => Object.hasOwn(tools, name);
