import { useWords } from '../words.ts';
import styles from './claims.module.css';
import type { Trial } from './useTrial.ts';

/** How far an examination is, and how to call it off. */
export function Progress({ trial }: { readonly trial: Trial }) {
  const words = useWords().learn.claim;
  return (
    <p className={styles.progress}>
      <progress max={1} value={trial.reading?.share ?? 0} aria-label={words.running} />
      <button type="button" className={styles.link} onClick={trial.cancel}>
        {words.cancel}
      </button>
    </p>
  );
}
