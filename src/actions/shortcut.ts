import { type ActionId, actions } from './index.ts';

/** An intent that a key performs: an action, or what the page itself shows. */
export type ShortcutId = ActionId | 'diagnostics' | 'showKeys';

export interface Shortcut {
  readonly id: ShortcutId;
  /** As an action writes it: a `KeyboardEvent.key` with `Mod+` and `Shift+` before it. */
  readonly keys: string;
}

/** Every assigned key, in the order in which the page lists them. */
export const shortcuts: readonly Shortcut[] = [
  ...Object.values(actions).flatMap(({ id, shortcut }: { id: ActionId; shortcut?: string }) =>
    shortcut ? [{ id, keys: shortcut }] : [],
  ),
  { id: 'diagnostics', keys: 'd' },
  { id: 'showKeys', keys: '?' },
];

/** The part of a KeyboardEvent that tells a shortcut. */
export interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What was pressed, as `Shortcut.keys` writes it. */
function written({ key, ctrlKey, metaKey, shiftKey }: Keys): string {
  const letter = key.toLowerCase() !== key.toUpperCase();
  // Some layouts need Shift for a sign, so that it tells nothing there.
  const sign = key.length === 1 && key !== ' ' && !letter;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return `${ctrlKey || metaKey ? 'Mod+' : ''}${shiftKey && !sign ? 'Shift+' : ''}${name}`;
}

/** The shortcut that was pressed, if any. */
export function shortcutOfKeys(keys: Keys): Shortcut | undefined {
  if (keys.altKey) return undefined;
  const pressed = written(keys);
  return shortcuts.find((shortcut) => shortcut.keys === pressed);
}

/** Whether a shortcut is one key alone, which those who speak to their machine press by mistake. */
export const isSingle = ({ keys }: Shortcut): boolean => !keys.startsWith('Mod+');
