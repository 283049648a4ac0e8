import { CopyField } from '../CopyField.tsx';
import { useTeachingWords } from '../words.ts';
import styles from './assign.module.css';

interface HandedInProps {
  readonly text: string;
  readonly isIncomplete: boolean;
}

/** The code that a student hands in, and what it is worth. */
export function HandedIn({ text, isIncomplete }: HandedInProps) {
  const words = useTeachingWords().task;
  return (
    <div className={styles.handed}>
      <CopyField label={words.code} text={text} />
      <p className={styles.how}>{words.codeHow}</p>
      {isIncomplete && <p className={styles.how}>{words.incomplete}</p>}
    </div>
  );
}
