import { useRef, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { actions } from '../../actions/index.ts';
import type { LinkView } from '../../experiment/link.ts';
import type { Playground } from '../../store/playground.ts';
import { IconButton } from '../layout/IconButton.tsx';
import { useMessage } from '../messages/Messages.tsx';
import { recall, remember } from '../remember.ts';
import { useWords } from '../words.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { useShortcuts } from './useShortcuts.ts';

interface PlayToolsProps {
  readonly playground: Playground;
  readonly view: StoreApi<LinkView>;
}

/** Play's part of the header: the link to this very experiment, and the keys. */
export function PlayTools({ playground, view }: PlayToolsProps) {
  const { share: words, keys } = useWords().play;
  const tell = useMessage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [single, setSingle] = useState(recall('keys') !== 'chords');

  async function copyLink(): Promise<void> {
    const link = new URL(`#/play?${actions.copyLink.perform(playground, view.getState())}`, location.href);
    try {
      await navigator.clipboard.writeText(link.href);
      tell(words.copied);
    } catch {
      tell(words.failed);
    }
  }

  function allowSingle(allowed: boolean): void {
    setSingle(allowed);
    remember('keys', allowed ? 'all' : 'chords');
  }

  const showKeys = () => dialog.current?.showModal();
  useShortcuts(playground, { copyLink: () => void copyLink(), showKeys }, single);
  return (
    <>
      <IconButton icon="share" label={words.label} onClick={() => void copyLink()} />
      <IconButton icon="keyboard" label={keys.title} aria-haspopup="dialog" onClick={showKeys} />
      <KeysDialog ref={dialog} single={single} onSingle={allowSingle} />
    </>
  );
}
