import type { StoreApi } from 'zustand/vanilla';
import { actions } from '../../actions/index.ts';
import type { LinkView } from '../../experiment/link.ts';
import type { Playground } from '../../store/playground.ts';
import { IconButton } from '../layout/IconButton.tsx';
import { useMessage } from '../messages/Messages.tsx';
import { useWords } from '../words.tsx';

interface ShareButtonProps {
  readonly playground: Playground;
  readonly view: StoreApi<LinkView>;
}

/** Puts a link to this very experiment, seen this way, on the clipboard. */
export function ShareButton({ playground, view }: ShareButtonProps) {
  const words = useWords().play.share;
  const tell = useMessage();

  async function share(): Promise<void> {
    const link = new URL(`#/play?${actions.copyLink.perform(playground, view.getState())}`, location.href);
    try {
      await navigator.clipboard.writeText(link.href);
      tell(words.copied);
    } catch {
      tell(words.failed);
    }
  }

  return <IconButton icon="share" label={words.label} onClick={() => void share()} />;
}
