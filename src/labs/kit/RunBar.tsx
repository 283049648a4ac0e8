import { InputError } from '../../fields/fault.ts';
import { faultsSentence } from '../../ui/messages/faultSentence.ts';
import { useWords } from '../words.ts';
import { useFound, useRuntime } from './context.ts';
import styles from './kit.module.css';

/** How far a trained finding is, and what can be done with it; for an exact one that draws, another draw. */
export function RunBar() {
  const runtime = useRuntime();
  const { drive, find, reseed, lab } = runtime;
  const words = useWords().labs;
  const { status } = useFound();
  if (!drive && !lab.draws) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not form controls
    <div className={styles.run} role="group" aria-label={words.run}>
      {drive && <Status />}
      {drive && status === 'running' && <Press label={words.pause} onPress={drive.pause} />}
      {drive && status === 'paused' && <Press label={words.goOn} onPress={drive.goOn} />}
      {drive && (status === 'running' || status === 'paused') && <Press label={words.stop} onPress={drive.stop} />}
      {drive && (status === 'idle' || status === 'failed') && <Press label={words.start} onPress={find} />}
      {drive && status === 'done' && <Press label={words.replay} onPress={find} />}
      <Press label={words.reseed} onPress={reseed} />
    </div>
  );
}

function Press({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" className={styles.small} onClick={onPress}>
      {label}
    </button>
  );
}

function Status() {
  const words = useWords();
  const { status, share, error } = useFound();
  const said = words.labs.status[status];
  const refused = error instanceof InputError ? faultsSentence(words, error.faults, 'ring') : undefined;
  const now = typeof said === 'string' ? said : said({ share: Math.round(100 * share) });
  // Each per cent would be too much to listen to.
  const turn = typeof said === 'string' ? said : said({ share: 0 });
  return (
    <>
      <p className={styles.status}>{refused ? words.labs.status.refused({ why: refused }) : now}</p>
      <span className="visually-hidden" role="status">
        {turn}
      </span>
      <progress className={styles.progress} max={1} value={share} aria-label={words.labs.run} />
    </>
  );
}
