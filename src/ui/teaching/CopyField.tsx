import { useId, useState } from 'react';
import { useWords } from '../words.tsx';
import styles from './teaching.module.css';
import { useTeachingWords } from './words.ts';

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  /** Lines to show. */
  readonly rows?: number;
}

/** A text to take along: it can be copied by a button, and by hand where the browser forbids that. */
export function CopyField({ label, text, rows = 2 }: CopyFieldProps) {
  const words = useTeachingWords();
  const { failed } = useWords().play.share;
  const id = useId();
  const [said, setSaid] = useState('');
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      setSaid(failed);
    }
  }
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        readOnly
        rows={rows}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" onClick={() => void copy()}>
        {words.copy}
      </button>
      <span role="status">{said}</span>
    </div>
  );
}
