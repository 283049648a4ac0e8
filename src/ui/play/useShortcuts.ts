import type { Action } from '../../actions/action.ts';
import { actions } from '../../actions/index.ts';
import { isSingle, type ShortcutId } from '../../actions/shortcut.ts';
import type { Playground } from '../../store/playground.ts';
import { useKeys } from '../useKeys.ts';

/** What the page itself has to do, because it needs more than a playground. */
export interface PageIntents {
  copyLink(): void;
  showKeys(): void;
  /** Only asked for where there is a playground. */
  diagnostics(): void;
}

/** Whether a shortcut needs no playground. */
export const isOfPage = (id: ShortcutId): id is 'copyLink' | 'showKeys' => id === 'copyLink' || id === 'showKeys';

/**
 * Keys perform the same actions as the buttons.
 *
 * @param playground left out where the page has none: only the page's own keys work there
 */
export function useShortcuts(playground: Playground | undefined, page: PageIntents, single: boolean): void {
  useKeys((shortcut) => {
    const { id } = shortcut;
    if (isSingle(shortcut) && !single) return undefined;
    if (isOfPage(id)) return page[id];
    if (!playground) return undefined;
    if (id === 'diagnostics') return page.diagnostics;
    // No other action with a shortcut takes anything but the playground.
    const action = actions[id] as Action;
    return () => {
      if (action.enabled(playground)) void action.perform(playground);
    };
  });
}
