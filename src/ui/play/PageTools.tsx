import { useEffect, useRef, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { actions } from '../../actions/index.ts';
import type { LinkView } from '../../experiment/link.ts';
import type { Playground } from '../../store/playground.ts';
import { toggleDiagnostics } from '../diagnostics/switches.ts';
import { IconButton } from '../layout/IconButton.tsx';
import { usePart } from '../loading/usePart.ts';
import { useCopy } from '../messages/useCopy.ts';
import { recall, remember } from '../remember.ts';
import { fetchTeaching } from '../teaching/fetch.ts';
import { useWords } from '../words.tsx';
import { useShortcuts } from './useShortcuts.ts';

/** Few ask for the list, and not in the first moment. */
export const fetchKeys = () => import('./KeysDialog.tsx');

/** Longer links are cut by some programs that pass them on. */
const LONG = 4000;

interface PageToolsProps {
  /** Play's run and look; left out where the page is another. */
  readonly play: { readonly playground: Playground; readonly view: StoreApi<LinkView> } | undefined;
  /** Whether it is of the workbench, where keys undo and pause too. */
  readonly tasks: boolean;
}

/** The page's part of the header: the link to what is on it, and the keys. */
export function PageTools({ play, tasks }: PageToolsProps) {
  const { share: words, keys } = useWords().play;
  const copy = useCopy();
  const dialog = useRef<HTMLDialogElement>(null);
  const [single, setSingle] = useState(recall('keys') !== 'chords');

  function copyLink(): void {
    const look = play?.view.getState();
    if (play && look?.task === undefined) {
      const link = `#/play?${actions.copyLink.perform(play.playground, look)}`;
      void copy(link, link.length > LONG ? { copied: words.copiedLong } : {});
    }
    // Elsewhere, and where a task is set, the address bar holds all there is.
    else void copy(location.hash, { copied: words.copiedAddress });
  }

  function allowSingle(allowed: boolean): void {
    setSingle(allowed);
    remember('keys', allowed ? 'all' : 'chords');
  }

  const [asked, setAsked] = useState(false);
  const { part } = usePart(fetchKeys, asked);
  // The first time it opens when it has arrived.
  useEffect(() => {
    if (part) dialog.current?.showModal();
  }, [part]);
  function showKeys(): void {
    setAsked(true);
    dialog.current?.showModal();
  }

  const [opened, setOpened] = useState(0);
  const { part: teaching } = usePart(fetchTeaching, opened > 0);
  const diagnostics = () => play && toggleDiagnostics(play.view);
  useShortcuts(play?.playground, { copyLink, showKeys, diagnostics }, single);
  return (
    <>
      <IconButton icon="share" label={words.teach} aria-haspopup="dialog" onClick={() => setOpened(opened + 1)} />
      {teaching && <teaching.Tools play={play} opened={opened} />}
      <IconButton icon="keyboard" label={keys.title} aria-haspopup="dialog" onClick={showKeys} />
      {part && (
        <part.KeysDialog
          ref={dialog}
          acts={play ? 'run' : tasks ? 'task' : undefined}
          single={single}
          onSingle={allowSingle}
        />
      )}
    </>
  );
}
