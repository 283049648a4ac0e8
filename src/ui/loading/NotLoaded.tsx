import { useState } from 'react';
import { useWords } from '../words.tsx';
import styles from './NotLoaded.module.css';

interface NotLoadedProps {
  /** Fetches once more; resolves when the part is there. */
  readonly onRetry: () => Promise<void>;
}

/** In the place of a part of the page that didn't arrive: what happened, and another attempt. */
export function NotLoaded({ onRetry }: NotLoadedProps) {
  const words = useWords().play.notLoaded;
  const [trying, setTrying] = useState(false);

  function retry(): void {
    if (trying) return;
    setTrying(true);
    const done = () => setTrying(false);
    onRetry().then(done, done);
  }

  return (
    <div className={styles.notLoaded}>
      <p role="alert">{trying ? words.trying : words.what}</p>
      <button type="button" aria-disabled={trying} onClick={retry}>
        {words.again}
      </button>
    </div>
  );
}
