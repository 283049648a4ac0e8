import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { Playground } from '../../store/playground.ts';
import type { Asked, ShowDrawing } from '../data/bring.tsx';
import { arrive, NotArrived } from '../loading/arrive.ts';
import { useMessage } from '../messages/Messages.tsx';
import { useLanguage, useWords } from '../words.tsx';
import styles from './ExperimentControls.module.css';

/** Parsers and the dialogs that ask about points; the first load does without. */
export const fetchData = () => import('../data/bring.tsx');

const isText = (target: EventTarget | null) =>
  target instanceof Element && target.closest('textarea, [contenteditable], input:not([type="range"])') !== null;

/** Takes what a reader brings, by a button, pasted onto the page or dropped on it; returns how, and what is shown meanwhile. */
export function useOwnData(
  playground: Playground,
  draw: ShowDrawing,
): readonly [ask: (asked: Asked) => void, shown: ReactNode] {
  const page = useWords();
  const { language } = useLanguage();
  const tell = useMessage();
  const [dialog, setDialog] = useState<ReactNode>();
  const [over, setOver] = useState(false);

  async function ask(asked: Asked): Promise<void> {
    try {
      const { bring } = await arrive(fetchData);
      await bring(asked, { playground, language, tell, ask: setDialog }, draw);
    } catch (error) {
      if (!(error instanceof NotArrived)) throw error;
      tell(page.play.notLoaded.what);
    }
  }

  const take = useEffectEvent((event: Event, transfer: DataTransfer): void => {
    const [file] = transfer.files;
    const text = file ? '' : transfer.getData('text/plain');
    if (!file && !text.trim()) return;
    event.preventDefault();
    void ask(file ? { file } : { text });
  });

  useEffect(() => {
    const has = ({ dataTransfer }: DragEvent) => dataTransfer?.types.some((type) => /Files|text\/plain/.test(type));
    const paste = (event: ClipboardEvent) =>
      event.clipboardData && !isText(event.target) && take(event, event.clipboardData);
    const drag = (event: DragEvent) => {
      if (!has(event) || isText(event.target)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => !relatedTarget && setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer && !isText(event.target)) take(event, event.dataTransfer);
    };
    const listeners = { paste, dragover: drag, dragleave: leave, drop } as Record<string, (event: never) => void>;
    const each = Object.entries(listeners) as [string, EventListener][];
    for (const [name, listener] of each) document.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of each) document.removeEventListener(name, listener);
    };
  }, []);

  return [
    (asked) => void ask(asked),
    <>
      {over && (
        <p className={styles.drop} popover="manual" ref={(element) => element?.showPopover()}>
          {page.play.controls.drop}
        </p>
      )}
      {dialog}
    </>,
  ];
}
