import { useRef, useState } from 'react';
import { InputError } from '../../fields/fault.ts';
import type { Points, PointsField } from '../../fields/field.ts';
import { readText } from '../../files/opened.ts';
import { readPoints, type TextFault, writePoints } from '../../files/textPoints.ts';
import type { Language, Widen } from '../../i18n/catalogue.ts';
import { points as en } from '../../i18n/en/points.ts';
import { points as zh } from '../../i18n/zh/points.ts';
import { minus } from '../../plots/numerals.ts';
import { faultsSentence } from '../messages/faultSentence.ts';
import { useLanguage, useWords } from '../words.tsx';
import styles from './controls.module.css';

const catalogues: Record<Language, Widen<typeof en>> = { en, zh };
/** More than anyone types, and than has room. */
const MOST_BYTES = 2 ** 20;

interface PointsControlProps {
  readonly id: string;
  readonly field: PointsField;
  readonly value: Points;
  readonly describedBy: string;
  /** Takes points that the field has room for. */
  readonly onSet: (value: Points) => void;
}

interface Draft {
  readonly text: string;
  /** The points that it would replace. */
  readonly of: Points;
  /** It has been looked at, and isn't points. */
  readonly refused?: boolean;
  /** What the file that was chosen couldn't be. */
  readonly unread?: string;
}

/** Points as text, one a line, typed, pasted or from a file. What can't be taken stays there, with what is wrong and a cure. */
export function PointsControl({ id, field, value, describedBy, onSet }: PointsControlProps) {
  const { language } = useLanguage();
  const words = catalogues[language];
  const page = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<Draft>();
  const current = draft?.of === value ? draft : undefined;
  const read = current?.refused ? readPoints(field, current.text) : undefined;
  const refused = read && 'fault' in read ? read : undefined;

  function take(text: string): void {
    const taken = readPoints(field, text);
    setDraft('fault' in taken ? { text, of: value, refused: true } : undefined);
    if ('points' in taken && text !== writePoints(value)) onSet(taken.points);
  }

  async function open(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      take(await readText(file, MOST_BYTES));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const text = current?.text ?? writePoints(value);
      setDraft({ text, of: value, unread: faultsSentence(page, error.faults, 'points') });
    }
  }

  function say(fault: TextFault): string {
    const { minCount: least, maxCount: most, bound } = field;
    switch (fault.code) {
      case 'none':
        return words.faults.none();
      case 'few':
        return words.faults.few({ ...fault, least });
      case 'many':
        return words.faults.many({ ...fault, most });
      case 'outside':
        return words.faults.outside({ ...fault, text: minus(fault.text), bound: String(bound) });
      case 'notPoint':
        return words.faults.notPoint(fault);
    }
  }

  const { cure } = refused ?? {};
  return (
    <>
      <textarea
        id={id}
        className={styles.points}
        rows={6}
        spellCheck={false}
        placeholder={words.hint}
        value={current?.text ?? writePoints(value)}
        aria-invalid={refused !== undefined}
        aria-describedby={`${id}-fault ${describedBy}`}
        onChange={(event) => setDraft({ text: event.target.value, of: value })}
        onBlur={() => current && take(current.text)}
      />
      <div className={styles.pointsActions}>
        <button type="button" onClick={() => input.current?.click()}>
          {words.file}
        </button>
        {cure && (
          <button type="button" onClick={() => take(writePoints(cure.points))}>
            {words.cures[cure.name]({ most: field.maxCount })}
          </button>
        )}
        {refused && (
          <button type="button" onClick={() => setDraft(undefined)}>
            {words.discard}
          </button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => {
            void open(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      <span id={`${id}-fault`} className={styles.fault} role="alert">
        {refused ? say(refused.fault) : current?.unread}
      </span>
    </>
  );
}
