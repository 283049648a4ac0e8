import { useEffect, useEffectEvent } from 'react';
import { type Shortcut, shortcutOfKeys } from '../actions/shortcut.ts';

/** Text fields and lists, where letters are text. */
const written =
  'textarea, select, [role="listbox"], [contenteditable], input:not([type="range"], [type="radio"], [type="checkbox"])';
/** What Space presses where the keyboard brought the focus. */
const pressed = 'button, summary, [role="button"], [type="checkbox"], [type="radio"]:not(:checked)';
/** Keys with which one goes on from where a pointer left the focus. */
const walking = /^(Tab|Arrow|Home|End|Page)/;

/**
 * Performs what `find` gives for a shortcut, whatever has the focus: a click
 * leaves it on a button, and Space is not meant for that one then. A key for
 * which it gives nothing is left alone.
 */
export function useKeys(find: (shortcut: Shortcut) => (() => void) | undefined): void {
  const assigned = useEffectEvent((event: KeyboardEvent): (() => void) | undefined => {
    const shortcut = shortcutOfKeys(event);
    return shortcut && find(shortcut);
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
      if (!(target instanceof Element) || event.isComposing || document.querySelector('dialog:modal')) return;
      if (target.closest(written) || (event.key === ' ' && !pointed && target.closest(pressed))) return;
      const perform = assigned(event);
      if (!perform) return;
      event.preventDefault();
      taken = true;
      if (!event.repeat) perform();
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
