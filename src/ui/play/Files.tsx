import { useRef, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { actions } from '../../actions/index.ts';
import type { LinkView } from '../../experiment/link.ts';
import { InputError } from '../../fields/fault.ts';
import type { Points } from '../../fields/field.ts';
import type { RunFile } from '../../files/run.ts';
import type { Playground } from '../../store/playground.ts';
import { arrive, NotArrived } from '../loading/arrive.ts';
import { faultsSentence } from '../messages/faultSentence.ts';
import { useMessage } from '../messages/Messages.tsx';
import { count } from '../text/format.ts';
import { useLanguage, useWords } from '../words.tsx';
import styles from './ExperimentControls.module.css';
import type { PointsOffer } from './pointsOffer.ts';

/** Parsers and the dialog that asks about points; the first load does without. */
export const fetchOpening = () => import('./opening.ts');
type Opening = Awaited<ReturnType<typeof fetchOpening>>;

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
  const [offered, setOffered] = useState<{ name: string; offer: PointsOffer; Dialog: Opening['PointsDialog'] }>();
  const [saving, setSaving] = useState<Awaited<ReturnType<typeof fetchSaving>>>();

  function offerSaving(): void {
    arrive(fetchSaving).then(setSaving, () => tell(words.play.notLoaded.what));
  }

  async function openRun(run: RunFile): Promise<void> {
    await actions.openRun.perform(playground, run);
    const at = run.snapshot && count(run.snapshot.iteration, language);
    tell(at === undefined ? controls.imported : controls.resumed({ iteration: at }));
  }

  function takePoints(name: string, points: Points): void {
    actions.openPoints.perform(playground, points);
    tell(words.play.points.opened({ count: count(points.length, language), name }));
  }

  async function open(file: File): Promise<void> {
    const { readFile, offerOf, PointsDialog } = await arrive(fetchOpening);
    const opened = await readFile(file);
    if (opened.kind === 'run') return openRun(opened.run);
    const offer = offerOf(words, language, opened.table);
    if (offer.asks) setOffered({ name: file.name, offer, Dialog: PointsDialog });
    else takePoints(file.name, offer.kept);
  }

  async function choose(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      await open(file);
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
      {offered && (
        <offered.Dialog
          name={offered.name}
          offer={offered.offer}
          onTake={(points) => takePoints(offered.name, points)}
          onClose={() => setOffered(undefined)}
        />
      )}
    </>
  );
}
