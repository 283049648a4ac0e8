import { useEffect, useEffectEvent, useState } from 'react';
import type { Playground } from '../../../store/playground.ts';
import { lens } from '../../canvas/display.ts';
import { IconButton } from '../../layout/IconButton.tsx';
import { useWords } from '../../words.tsx';
import { useTeachingWords } from '../words.ts';
import './present.css';
import { stepsOf } from './steps.ts';

/** Times larger than usual: with the window, so that the smallest axis label, of 10 px, has 19 on a projector of 1920. */
const WIDE = 1000;
const larger = () => Math.max(1, innerWidth / WIDE);
const TYPE = 16;

const forth = ['PageDown', 'ArrowRight', 'Enter'];
const back = ['PageUp', 'ArrowLeft'];
/** Where the arrows have something of their own to do. */
const own = 'input, textarea, select, [role="slider"], [role="tab"], [role="listbox"], [contenteditable]';
/** What Enter presses. */
const pressed = 'button, a, summary';

interface PresentationProps {
  readonly playground: Playground | undefined;
  readonly onLeave: () => void;
}

/** A big stage with large labels, and one key for what comes next. While it is there, the page's own frame is away. */
export function Presentation({ playground, onLeave }: PresentationProps) {
  const page = useWords();
  const words = useTeachingWords().present;
  const [{ all, first }] = useState(() => stepsOf(playground, page, words.steps));
  const [at, setAt] = useState(first);

  function go(by: 1 | -1): void {
    const next = Math.min(all.length - 1, Math.max(0, at + by));
    if (next === at || all.length === 0) return;
    setAt(next);
    all[next]?.go();
  }

  const leave = useEffectEvent(onLeave);
  const key = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (document.querySelector('dialog:modal') || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') return leave();
    const isPage = event.key.startsWith('Page');
    if (!isPage && target instanceof Element && target.closest(event.key === 'Enter' ? `${own}, ${pressed}` : own))
      return;
    const by = forth.includes(event.key) ? 1 : back.includes(event.key) ? -1 : undefined;
    if (!by) return;
    event.preventDefault();
    go(by);
  });

  useEffect(() => {
    const root = document.documentElement;
    root.dataset.present = '';
    const size = () => {
      lens.by = larger();
      root.style.fontSize = `${TYPE * lens.by}px`;
    };
    size();
    // Where a browser has none, or forbids it, the window is the stage.
    root.requestFullscreen?.().catch(() => undefined);
    let wasFull = false;
    const full = () => {
      if (document.fullscreenElement) wasFull = true;
      else if (wasFull) leave();
    };
    const onKey = (event: KeyboardEvent) => key(event);
    addEventListener('resize', size);
    document.addEventListener('fullscreenchange', full);
    document.addEventListener('keydown', onKey, true);
    return () => {
      removeEventListener('resize', size);
      document.removeEventListener('fullscreenchange', full);
      document.removeEventListener('keydown', onKey, true);
      delete root.dataset.present;
      lens.by = 1;
      root.style.fontSize = '';
      if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    };
  }, []);

  return (
    <section className="present-bar" aria-label={words.label}>
      <button type="button" disabled={at <= 0} onClick={() => go(-1)}>
        {words.back}
      </button>
      <p role="status">
        {all[at]?.title}
        {all.length > 0 && <span> {words.at({ number: at + 1, total: all.length })}</span>}
      </p>
      <button type="button" disabled={at >= all.length - 1} onClick={() => go(1)}>
        {words.next}
      </button>
      <IconButton icon="close" label={words.leave} onClick={onLeave} />
    </section>
  );
}
