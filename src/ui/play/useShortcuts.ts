import { useEffect } from 'react';
import { actions } from '../../actions/index.ts';
import { actionOfKeys } from '../../actions/shortcut.ts';
import type { Playground } from '../../store/playground.ts';

/** Where a key already has a meaning of its own. */
const controls = 'input, select, textarea, button, summary, a, [contenteditable], [role="slider"], [role="tab"]';

/** Those whose perform takes nothing but the playground. */
const byKey = {
  togglePlay: actions.togglePlay,
  step: actions.step,
  reset: actions.reset,
  reseed: actions.reseed,
  undo: actions.undo,
  redo: actions.redo,
  switchConstraint: actions.switchConstraint,
} as const;

/** Keys perform the same actions as the buttons, except where a control has the focus. */
export function useShortcuts(playground: Playground): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const typing = event.target instanceof Element && event.target.closest(controls) !== null;
      const id = actionOfKeys(event);
      if (!id || !(id in byKey) || event.repeat) return;
      const chorded = event.ctrlKey || event.metaKey;
      if (typing && (!chorded || isText(event.target))) return;
      const action = byKey[id as keyof typeof byKey];
      if (!action.enabled(playground)) return;
      event.preventDefault();
      void action.perform(playground);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [playground]);
}

/** A field with an undo of its own. */
function isText(target: EventTarget | null): boolean {
  return (target instanceof HTMLInputElement && target.type !== 'range') || target instanceof HTMLTextAreaElement;
}
