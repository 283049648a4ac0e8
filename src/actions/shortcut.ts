import { type ActionId, actions } from './index.ts';

/** The part of a KeyboardEvent that tells a shortcut. */
export interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const byShortcut = new Map<string, ActionId>();
for (const { id, shortcut } of Object.values(actions) as { id: ActionId; shortcut?: string }[]) {
  if (shortcut) byShortcut.set(shortcut, id);
}

/** The action whose shortcut was pressed, if any. */
export function actionOfKeys({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys): ActionId | undefined {
  if (altKey) return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return byShortcut.get(`${ctrlKey || metaKey ? 'Mod+' : ''}${shiftKey ? 'Shift+' : ''}${name}`);
}
