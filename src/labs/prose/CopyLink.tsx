import { useCopy } from '../../ui/messages/useCopy.ts';
import { useWords } from '../words.ts';
import styles from './prose.module.css';

/** Puts a link on the clipboard; where the browser forbids it, shows the link instead. */
export function CopyLink({ hash }: { readonly hash: string }) {
  const words = useWords().play.share;
  const copy = useCopy();
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => void copy(hash, { failed: new URL(hash, location.href).href })}
    >
      {words.label}
    </button>
  );
}
