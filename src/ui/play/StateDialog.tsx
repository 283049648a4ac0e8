import { useEffect, useId, useRef } from 'react';
import styles from '../data/dialog.module.css';
import buttons from '../layout/buttons.module.css';
import type { OpeningWords } from './openingWords.ts';

/** The widths of a network's layers, first to last: `2 → 32 → 1`. */
export interface Differing {
  readonly network: 'critic' | 'generator';
  readonly file: string;
  readonly here: string;
}

interface StateDialogProps {
  readonly name: string;
  readonly words: OpeningWords;
  readonly differing: readonly Differing[];
  readonly onTake: () => void;
  readonly onClose: () => void;
}

/** Asks whether the experiment shall have the networks of a file. */
export function StateDialog({ name, words, differing, onTake, onClose }: StateDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);

  function take(): void {
    dialog.current?.close();
    onTake();
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-remarks`}
      onClose={onClose}
    >
      <h2 id={`${id}-title`}>{words.title({ name })}</h2>
      <div id={`${id}-remarks`} className={styles.remarks}>
        <p>{words.differ}</p>
        {differing.map(({ network, ...chains }) => (
          <p key={network}>{words.inFile({ network: words[network], ...chains })}</p>
        ))}
        <p>{words.activations}</p>
      </div>
      <div className={styles.answers}>
        <button type="button" className={buttons.main} onClick={take}>
          {words.take}
        </button>
        <button type="button" className={buttons.other} onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
