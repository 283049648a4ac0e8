import type { Reading } from '../../client/stream.ts';
import { InputError } from '../../fields/fault.ts';
import { faultsSentence } from '../../ui/messages/faultSentence.ts';
import { useWords } from '../../ui/words.tsx';
import styles from './kit.module.css';
import { useText } from './useText.ts';
import { words as kitWords } from './words.ts';

/** Something that takes a while, and how it is driven. */
export interface Task {
  readonly status: Reading<unknown>['status'] | 'idle';
  /** How much is done, in [0, 1]. */
  readonly share: number;
  readonly error?: Error | undefined;
  start(): void;
  pause(): void;
  goOn(): void;
  stop(): void;
}

interface RunBarProps {
  readonly task: Task;
  /** How far it is, in words. */
  readonly said: string;
}

/** How far a task is, and what can be done with it. */
export function RunBar({ task, said }: RunBarProps) {
  const words = useText(kitWords);
  const catalogue = useWords();
  const { status, share, error } = task;
  const why = error instanceof InputError ? faultsSentence(catalogue, error.faults, 'ring') : error?.message;
  const open = status === 'waiting' || status === 'running' || status === 'paused';
  const told = why !== undefined ? words.failed({ why }) : status === 'cancelled' ? words.stopped : said;
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not form controls
    <div className={styles.run} role="group" aria-label={words.run}>
      {(status === 'waiting' || status === 'running') && <Press label={words.pause} onPress={task.pause} />}
      {status === 'paused' && <Press label={words.goOn} onPress={task.goOn} />}
      {open && <Press label={words.stop} onPress={task.stop} />}
      {/* What is done would be found to be the same again. */}
      {!open && status !== 'done' && <Press label={words.start} onPress={task.start} />}
      <p className={styles.said}>{told}</p>
      {/* Each per cent would be too much to listen to. */}
      <span className="visually-hidden" role="status">
        {open ? '' : told}
      </span>
      <progress className={styles.progress} max={1} value={share} aria-label={words.run} />
    </div>
  );
}

function Press({ label, onPress }: { readonly label: string; readonly onPress: () => void }) {
  return (
    <button type="button" className={styles.press} onClick={onPress}>
      {label}
    </button>
  );
}
