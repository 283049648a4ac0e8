import { useEffect, useEffectEvent } from 'react';
import type { Action } from '../../actions/action.ts';
import { actions } from '../../actions/index.ts';
import { isSingle, type Shortcut, type ShortcutId, shortcutOfKeys } from '../../actions/shortcut.ts';
import type { Playground } from '../../store/playground.ts';

/** What the page itself has to do, because it needs more than a playground. */
export interface PageIntents {
  copyLink(): void;
  showKeys(): void;
  /** Only asked for where there is a playground. */
  diagnostics(): void;
}

/** Whether a shortcut needs no playground. */
export const isOfPage = (id: ShortcutId): id is 'copyLink' | 'showKeys' => id === 'copyLink' || id === 'showKeys';

/** Text fields and lists, where letters are text. */
const written =
  'textarea, select, [role="listbox"], [contenteditable], input:not([type="range"], [type="radio"], [type="checkbox"])';
/** What Space presses where the keyboard brought the focus. */
const pressed = 'button, summary, [role="button"], [type="checkbox"], [type="radio"]:not(:checked)';
/** Keys with which one goes on from where a pointer left the focus. */
const walking = /^(Tab|Arrow|Home|End|Page)/;

/**
 * Keys perform the same actions as the buttons, whatever has the focus: a click
 * leaves it on a button, and Space is not meant for that one then.
 *
 * @param playground left out where the page has none: only the page's own keys work there
 */
export function useShortcuts(playground: Playground | undefined, page: PageIntents, single: boolean): void {
  const perform = useEffectEvent(({ id }: Shortcut) => {
    if (isOfPage(id) || id === 'diagnostics') return page[id]();
    // No other action with a shortcut takes anything but the playground.
    const action = actions[id] as Action;
    if (playground && action.enabled(playground)) void action.perform(playground);
  });
  const assigned = useEffectEvent((event: KeyboardEvent): Shortcut | undefined => {
    const shortcut = shortcutOfKeys(event);
    if (!shortcut || (!playground && !isOfPage(shortcut.id))) return undefined;
    return single || !isSingle(shortcut) ? shortcut : undefined;
  });

  useEffect(() => {
    let pointed = false;
    let taken = false;
    const onPointer = () => {
      pointed = true;
    };
    function onKey(event: KeyboardEvent): void {
      if (walking.test(event.key)) pointed = false;
      taken = false;
      const { target } = event;
      if (!(target instanceof Element) || event.isComposing || document.querySelector(':modal')) return;
      if (target.closest(written) || (event.key === ' ' && !pointed && target.closest(pressed))) return;
      const shortcut = assigned(event);
      if (!shortcut) return;
      event.preventDefault();
      taken = true;
      if (!event.repeat) perform(shortcut);
    }
    // Some browsers press a button when Space comes up, whatever became of its going down.
    function onKeyUp(event: KeyboardEvent): void {
      if (taken && event.key === ' ') event.preventDefault();
    }
    // Who picks from a list with the pointer is done with it.
    function onChange({ target }: Event): void {
      if (pointed && target instanceof HTMLSelectElement) target.blur();
    }
    document.addEventListener('pointerdown', onPointer, true);
    document.addEventListener('keydown', onKey);
    document.addEventListener('keyup', onKeyUp);
    document.addEventListener('change', onChange);
    return () => {
      document.removeEventListener('pointerdown', onPointer, true);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('keyup', onKeyUp);
      document.removeEventListener('change', onChange);
    };
  }, []);
}
