import { useMemo } from 'react';
import { useLabel, useParameters, useRuntime } from '../context.ts';
import type { HandlesOf } from '../view.ts';
import { handlesAt, type Moved } from './handles.ts';

const none: readonly Moved[] = [];

interface Handles {
  readonly handles: readonly Moved[];
  readonly move: (name: string, to: readonly [x: number, y: number]) => void;
}

/** The handles of a view as they stand, and what moves one. */
// biome-ignore lint/suspicious/noExplicitAny: the kit doesn't know a lab's parameters
export function useHandles(asked: HandlesOf<any, string> | undefined): Handles {
  const { set, table } = useRuntime();
  const at = useParameters((state) => state.at);
  const label = useLabel();
  const handles = useMemo(
    () => (asked ? handlesAt(typeof asked === 'function' ? asked(at) : asked, table, at, label) : none),
    [asked, table, at, label],
  );
  const move: Handles['move'] = (name, to) => set(handles.find((each) => each.name === name)?.change(to) ?? {});
  return { handles, move };
}
