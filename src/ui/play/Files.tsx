import { useRef } from 'react';
import { actions } from '../../actions/index.ts';
import { InputError } from '../../fields/fault.ts';
import type { Playground } from '../../store/playground.ts';
import { faultsSentence } from '../messages/faultSentence.ts';
import { useMessage } from '../messages/Messages.tsx';
import { useWords } from '../words.tsx';
import styles from './ExperimentControls.module.css';

function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The experiment as a JSON file, out and in. */
export function Files({ playground }: { readonly playground: Playground }) {
  const words = useWords();
  const tell = useMessage();
  const input = useRef<HTMLInputElement>(null);

  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      actions.importExperiment.perform(playground, await file.text());
      tell(words.play.controls.imported);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { kind } = playground.experiment.getState().experiment.dataset;
      tell(words.faults.together([faultsSentence(words, error.faults, kind), words.faults.nothingChanged]));
    }
  }

  return (
    <p className={styles.files}>
      <button
        type="button"
        className={styles.file}
        onClick={() => save('experiment.json', actions.exportExperiment.perform(playground))}
      >
        {words.play.controls.export}
      </button>
      <button type="button" className={styles.file} onClick={() => input.current?.click()}>
        {words.play.controls.import}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,.json"
        onChange={(event) => {
          void open(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </p>
  );
}
