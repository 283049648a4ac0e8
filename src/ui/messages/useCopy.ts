import { useWords } from '../words.tsx';
import { useMessage } from './Messages.tsx';

/** What is said of a copied address. */
export interface Said {
  readonly copied: string;
  /** Where the browser forbids it. */
  readonly failed: string;
}

/** Returns how to put an address of this page on the clipboard; the reader is told how it went. */
export function useCopy(): (hash: string, said?: Partial<Said>) => Promise<void> {
  const { share } = useWords().play;
  const tell = useMessage();
  return async (hash, said) => {
    const { copied, failed } = { ...share, ...said };
    try {
      await navigator.clipboard.writeText(new URL(hash, location.href).href);
      tell(copied);
    } catch {
      tell(failed);
    }
  };
}
