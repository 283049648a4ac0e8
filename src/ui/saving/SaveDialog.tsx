import { useEffect, useId, useRef, useState } from 'react';
import type { LinkView } from '../../experiment/link.ts';
import { defaults } from '../../fields/check.ts';
import { InputError } from '../../fields/fault.ts';
import type { Playground } from '../../store/playground.ts';
import buttons from '../layout/buttons.module.css';
import dialogs from '../layout/dialog.module.css';
import { IconButton } from '../layout/IconButton.tsx';
import { NotArrived } from '../loading/arrive.ts';
import { faultsSentence } from '../messages/faultSentence.ts';
import { useMessage } from '../messages/Messages.tsx';
import { useLanguage, useWords } from '../words.tsx';
import { download } from './download.ts';
import { type FormatId, formatIds, formatOf } from './formats/index.ts';
import { OptionControls, type OptionValues } from './OptionControls.tsx';
import styles from './SaveDialog.module.css';
import { save } from './save.ts';
import { savingWords } from './words.ts';

interface SaveDialogProps {
  readonly playground: Playground;
  readonly look: LinkView;
  readonly onClose: () => void;
}

/** What was chosen is chosen again the next time, while the page is open. */
let lastFormat: FormatId = 'run';
const lastOptions = new Map<FormatId, OptionValues>();

/** Which file, and how: everything that can leave the page. */
export function SaveDialog({ playground, look, onClose }: SaveDialogProps) {
  const { language } = useLanguage();
  const words = savingWords[language];
  const all = useWords();
  const { notLoaded } = all.play;
  const tell = useMessage();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [chosen, setChosen] = useState(lastFormat);
  const [, setCount] = useState(0);
  const [work, setWork] = useState<{ readonly abort: AbortController; readonly share: number }>();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Arrows choose, and Enter saves.
    shown?.querySelector<HTMLElement>('input:checked')?.focus();
  }, []);
  useEffect(() => () => work?.abort.abort(), [work?.abort]);

  const { options: table, lack, file, remark } = formatOf(chosen);
  const values = lastOptions.get(chosen) ?? defaults(table);
  const lacking = lack(playground);

  function choose(format: FormatId): void {
    lastFormat = format;
    setChosen(format);
  }

  function set(name: string, value: OptionValues[string]): void {
    lastOptions.set(chosen, { ...values, [name]: value });
    setCount((count) => count + 1);
  }

  async function make(): Promise<void> {
    // Enter in a field sets it first.
    const wanted = lastOptions.get(chosen) ?? defaults(table);
    const abort = new AbortController();
    const { signal } = abort;
    const onProgress = (share: number) => setWork({ abort, share });
    setWork({ abort, share: 0 });
    try {
      const blob = await save(chosen, wanted, { playground, look, language, onProgress, signal });
      if (signal.aborted) return tell(words.cancelled);
      download(blob, file);
      tell(words.saved({ file }));
      dialog.current?.close();
    } catch (error) {
      if (signal.aborted) return tell(words.cancelled);
      tell(reasonOf(error));
    } finally {
      setWork(undefined);
    }
  }

  /** In words, where it is known. */
  function reasonOf(error: unknown): string {
    if (error instanceof NotArrived) return notLoaded.what;
    if (error instanceof InputError) {
      const [fault] = error.faults;
      // What is lacking is told in the page's words already.
      if (fault?.field === 'format') return words.lacking({ what: fault.allowed });
      return faultsSentence(all, error.faults, playground.experiment.getState().experiment.dataset.kind);
    }
    reportError(error);
    return words.failed;
  }

  const groups = Object.keys(words.groups) as (keyof typeof words.groups)[];
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <div className={dialogs.head}>
        <h2 id={`${id}-title`}>{words.title}</h2>
        <form method="dialog">
          <IconButton type="submit" icon="close" label={words.close} />
        </form>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!work && !lacking) void make();
        }}
      >
        <div className={styles.body}>
          <div className={styles.formats}>
            {groups.map((group) => (
              <fieldset key={group} disabled={work !== undefined}>
                <legend>{words.groups[group]}</legend>
                {formatIds
                  .filter((format) => formatOf(format).group === group)
                  .map((format) => (
                    <label key={format} className={styles.format}>
                      <input
                        type="radio"
                        name={`${id}-format`}
                        checked={format === chosen}
                        onChange={() => choose(format)}
                      />
                      {words.formats[format].name}
                    </label>
                  ))}
              </fieldset>
            ))}
          </div>
          <div className={styles.chosen}>
            <p className={styles.about}>{words.formats[chosen].about}</p>
            <OptionControls key={chosen} id={id} words={words} table={table} values={values} onSet={set} />
            {remark && <p role="status">{remark(values as never, words, language)}</p>}
            {lacking && <p role="status">{words.lacking({ what: words.lacks[lacking] })}</p>}
          </div>
        </div>
        <div className={styles.foot}>
          {work ? (
            <>
              <progress aria-label={words.saving} value={work.share} />
              <button type="button" className={buttons.other} onClick={() => work.abort.abort()}>
                {words.cancel}
              </button>
            </>
          ) : (
            <button type="submit" className={buttons.main} disabled={lacking !== undefined}>
              {words.save}
            </button>
          )}
        </div>
      </form>
    </dialog>
  );
}
