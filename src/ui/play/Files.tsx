import { useRef, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { LinkView } from '../../experiment/link.ts';
import type { Playground } from '../../store/playground.ts';
import { arrive } from '../loading/arrive.ts';
import { useMessage } from '../messages/Messages.tsx';
import { useWords } from '../words.tsx';
import styles from './ExperimentControls.module.css';

/** Everything that can be saved, and the dialog that asks which. */
export const fetchSaving = () => import('../saving/part.ts');

interface FilesProps {
  readonly playground: Playground;
  readonly view: StoreApi<LinkView>;
  readonly onOpen: (file: File) => void;
}

/** Runs, experiments and points as files: out and in. */
export function Files({ playground, view, onOpen }: FilesProps) {
  const words = useWords();
  const { controls } = words.play;
  const tell = useMessage();
  const input = useRef<HTMLInputElement>(null);
  const [saving, setSaving] = useState<Awaited<ReturnType<typeof fetchSaving>>>();

  function offerSaving(): void {
    arrive(fetchSaving).then(setSaving, () => tell(words.play.notLoaded.what));
  }

  return (
    <>
      <p className={styles.files}>
        <button type="button" className={styles.file} aria-haspopup="dialog" onClick={offerSaving}>
          {controls.save}
        </button>
        <button type="button" className={styles.file} onClick={() => input.current?.click()}>
          {controls.import}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onOpen(file);
            event.target.value = '';
          }}
        />
      </p>
      {saving && (
        <saving.SaveDialog playground={playground} look={view.getState()} onClose={() => setSaving(undefined)} />
      )}
    </>
  );
}
