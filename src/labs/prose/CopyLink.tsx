import { useMessage } from '../../ui/messages/Messages.tsx';
import { useWords } from '../words.ts';
import styles from './prose.module.css';

/** Puts a link on the clipboard; where the browser forbids it, shows the link instead. */
export function CopyLink({ hash }: { readonly hash: string }) {
  const words = useWords().play.share;
  const tell = useMessage();

  async function copy(): Promise<void> {
    const { href } = new URL(hash, location.href);
    try {
      await navigator.clipboard.writeText(href);
      tell(words.copied);
    } catch {
      tell(href);
    }
  }

  return (
    <button type="button" className={styles.link} onClick={() => void copy()}>
      {words.label}
    </button>
  );
}
