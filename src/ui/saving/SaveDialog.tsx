import { useEffect, useId, useRef, useState } from 'react';
import type { LinkView } from '../../experiment/link.ts';
import { defaults } from '../../fields/check.ts';
import { InputError } from '../../fields/fault.ts';
import type { Playground } from '../../store/playground.ts';
import { IconButton } from '../layout/IconButton.tsx';
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
  const tell = useMessage();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [chosen, setChosen] = useState(lastFormat);
  const [, setCount] = useState(0);
  const [work, setWork] = useState<{ readonly abort: AbortController; readonly share: number }>();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => () => work?.abort.abort(), [work?.abort]);

  const { options: table, lack, file } = formatOf(chosen);
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
    const abort = new AbortController();
    const { signal } = abort;
    const onProgress = (share: number) => setWork({ abort, share });
    setWork({ abort, share: 0 });
    try {
      const blob = await save(chosen, values, { playground, look, language, onProgress, signal });
      if (signal.aborted) return tell(words.cancelled);
      download(blob, file);
      tell(words.saved({ file }));
      dialog.current?.close();
    } catch (error) {
      if (signal.aborted) return tell(words.cancelled);
      if (!(error instanceof InputError)) {
        tell(words.failed);
        throw error;
      }
      const { kind } = playground.experiment.getState().experiment.dataset;
      tell(faultsSentence(all, error.faults, kind));
    } finally {
      setWork(undefined);
    }
  }

  const groups = Object.keys(words.groups) as (keyof typeof words.groups)[];
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={`${id}-title`}>{words.title}</h2>
        <form method="dialog">
          <IconButton type="submit" icon="close" label={words.close} />
        </form>
      </div>
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
          {lacking && <p role="status">{words.lacking({ what: words.lacks[lacking] })}</p>}
        </div>
      </div>
      <div className={styles.foot}>
        {work ? (
          <>
            <progress aria-label={words.saving} value={work.share} />
            <button type="button" className={styles.other} onClick={() => work.abort.abort()}>
              {words.cancel}
            </button>
          </>
        ) : (
          <button type="button" className={styles.main} disabled={lacking !== undefined} onClick={() => void make()}>
            {words.save}
          </button>
        )}
      </div>
    </dialog>
  );
}
