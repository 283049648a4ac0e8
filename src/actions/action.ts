import type { Playground } from '../store/playground.ts';

/** What an intent that changes nothing but the experiment needs: the workbench has settings without a run. */
export type Holder = Pick<Playground, 'experiment'>;

/**
 * One intent of a reader as data: the button, the shortcut, the menu and the
 * scripting interface all perform the same object. Its label is the catalogue's,
 * by `id`.
 */
export interface Action<
  Id extends string = string,
  Args extends readonly unknown[] = [],
  Result = void,
  Of = Playground,
> {
  readonly id: Id;
  /** A key as `KeyboardEvent.key` names it, with `Mod+` (Control or ⌘) and `Shift+` before it. */
  readonly shortcut?: string;
  /** Whether performing it would change anything now. */
  enabled(of: Of): boolean;
  perform(of: Of, ...args: Args): Result;
}

/** Keeps the literal type of `id` and the types of the arguments. */
export function action<const Id extends string, Args extends readonly unknown[], Result, Of = Playground>(
  definition: Action<Id, Args, Result, Of>,
): Action<Id, Args, Result, Of> {
  return definition;
}

export const always = (): boolean => true;
