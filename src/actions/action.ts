import type { Playground } from '../store/playground.ts';

/**
 * One intent of a reader as data: the button, the shortcut, the menu and the
 * scripting interface all perform the same object. Its label is the catalogue's,
 * by `id`.
 */
export interface Action<Id extends string = string, Args extends readonly unknown[] = [], Result = void> {
  readonly id: Id;
  /** A key as `KeyboardEvent.key` names it, with `Mod+` (Control or ⌘) and `Shift+` before it. */
  readonly shortcut?: string;
  /** Whether performing it would change anything now. */
  enabled(playground: Playground): boolean;
  perform(playground: Playground, ...args: Args): Result;
}

/** Keeps the literal type of `id` and the types of the arguments. */
export function action<const Id extends string, Args extends readonly unknown[], Result>(
  definition: Action<Id, Args, Result>,
): Action<Id, Args, Result> {
  return definition;
}

export const always = (): boolean => true;
