import { useDeferredValue, useId, useMemo, useState } from 'react';
import { InputError } from '../../fields/fault.ts';
import type { Points } from '../../fields/field.ts';
import { onlyClasses, type PointTable, parsePoints } from '../../files/points.ts';
import { faultsSentence } from '../messages/faultSentence.ts';
import { useLanguage, useWords } from '../words.tsx';
import { Answers } from './Answers.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './dialog.module.css';
import { offerOf } from './offer.ts';
import { useDataWords } from './words.ts';

interface DataDialogProps {
  /** What the points come from. */
  readonly name: string;
  /** What was read of it already. */
  readonly table?: PointTable;
  /** Left out where it is too long to be mended by hand. */
  readonly text: string | undefined;
  /** Whether the text is what the reader is here for. */
  readonly typing: boolean;
  readonly onTake: (points: Points) => void;
  readonly onClose: () => void;
}

/** Asks how a table of points shall be taken, and says what each answer would do; its text can be typed, pasted and mended. */
export function DataDialog({ name, table: first, text: given, typing, onTake, onClose }: DataDialogProps) {
  const words = useDataWords();
  const page = useWords();
  const { language } = useLanguage();
  const id = useId();
  const [text, setText] = useState(given);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const typed = useDeferredValue(text);
  const read = useMemo(() => {
    if (first && typed === given) return { table: first };
    if (!typed?.trim()) return {};
    try {
      return { table: parsePoints(typed) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { fault: faultsSentence(page, error.faults, 'points') };
    }
  }, [first, given, typed, page]);
  const { table, fault } = read;
  const classes = table?.classes;
  const offer = useMemo(() => {
    if (!table) return undefined;
    const chosen = table.classes?.names.filter((one) => !left.has(one)) ?? [];
    const some = onlyClasses(table, chosen);
    return some.points.length > 0 ? offerOf(words, language, some) : undefined;
  }, [table, left, words, language]);

  function toggle(one: string): void {
    const next = new Set(left);
    if (!next.delete(one)) next.add(one);
    setLeft(next);
  }

  const field = (
    <textarea
      id={id}
      className={styles.text}
      rows={8}
      spellCheck={false}
      value={text ?? ''}
      aria-label={typing ? undefined : words.mend}
      aria-invalid={fault !== undefined}
      aria-describedby={`${id}-fault`}
      onChange={(event) => setText(event.target.value)}
    />
  );
  const title = typing && given === '' ? words.pasteTitle : words.title({ name });
  return (
    <Dialog title={title} first={typing ? 'textarea' : `.${styles.answers} button`} onClose={onClose}>
      {typing && (
        <>
          <label htmlFor={id}>{words.text}</label>
          {field}
        </>
      )}
      {!typing && text !== undefined && (
        <details className={styles.mend}>
          <summary>{words.mend}</summary>
          {field}
        </details>
      )}
      <p id={`${id}-fault`} className={styles.fault} role="alert">
        {fault ?? (classes && !offer && words.noClass)}
      </p>
      {classes && (
        <fieldset className={styles.classes}>
          <legend>{words.classes({ column: classes.column })}</legend>
          {classes.names.map((one, i) => (
            <label key={one}>
              <input type="checkbox" checked={!left.has(one)} onChange={() => toggle(one)} />
              {one || words.unnamed} ({classes.of.filter((of) => of === i).length})
            </label>
          ))}
          <p>{words.classesWhy}</p>
        </fieldset>
      )}
      <Answers offer={offer} onTake={onTake} onClose={onClose} />
    </Dialog>
  );
}
