import { type ReactNode, useRef, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { LinkView } from '../../experiment/link.ts';
import { InputError } from '../../fields/fault.ts';
import type { Playground } from '../../store/playground.ts';
import { arrive, NotArrived } from '../loading/arrive.ts';
import { faultsSentence } from '../messages/faultSentence.ts';
import { useMessage } from '../messages/Messages.tsx';
import { useLanguage, useWords } from '../words.tsx';
import styles from './ExperimentControls.module.css';

/** Parsers and the dialog that asks about points; the first load does without. */
export const fetchOpening = () => import('./opening.ts');

/** Everything that can be saved, and the dialog that asks which. */
export const fetchSaving = () => import('../saving/part.ts');

interface FilesProps {
  readonly playground: Playground;
  readonly view: StoreApi<LinkView>;
}

/** Runs, experiments and points as files: out and in. */
export function Files({ playground, view }: FilesProps) {
  const words = useWords();
  const { language } = useLanguage();
  const { controls } = words.play;
  const tell = useMessage();
  const input = useRef<HTMLInputElement>(null);
  const [asked, ask] = useState<ReactNode>();
  const [saving, setSaving] = useState<Awaited<ReturnType<typeof fetchSaving>>>();

  function offerSaving(): void {
    arrive(fetchSaving).then(setSaving, () => tell(words.play.notLoaded.what));
  }

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      const { openFile } = await arrive(fetchOpening);
      await openFile(file, { playground, language, tell, ask });
    } catch (error) {
      if (error instanceof NotArrived) return tell(words.play.notLoaded.what);
      if (!(error instanceof InputError)) throw error;
      const { kind } = playground.experiment.getState().experiment.dataset;
      tell(words.faults.together([faultsSentence(words, error.faults, kind), words.faults.nothingChanged]));
    }
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
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </p>
      {saving && (
        <saving.SaveDialog playground={playground} look={view.getState()} onClose={() => setSaving(undefined)} />
      )}
      {asked}
    </>
  );
}
