import { useState } from 'react';
import { InputError } from '../../fields/fault.ts';
import type { Points } from '../../fields/field.ts';
import { parsePoints } from '../../files/points.ts';
import { useWords } from '../words.tsx';
import styles from './controls.module.css';

interface PointsControlProps {
  readonly id: string;
  readonly value: Points;
  readonly describedBy: string;
  readonly onSet: (value: unknown, dragging: boolean) => string | undefined;
}

/** With all their digits: the text is taken as a whole, and what wasn't touched has to stay. */
/** With every digit: what is not edited stays as it is. */
const write = (points: Points) => points.map((point) => point.join(', ')).join('\n');

/** Points as text, one a line; taken as a whole when the field is left. */
export function PointsControl({ id, value, describedBy, onSet }: PointsControlProps) {
  const words = useWords().play.controls;
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: Points; readonly fault?: string }>();
  const current = draft?.of === value ? draft : undefined;

  /** Takes the whole text or none of it: says which line holds no point. */
  function take(text: string): string | undefined {
    try {
      const { points, bad } = parsePoints(text);
      return bad[0] ? words.notPoint(bad[0]) : onSet(points, false);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return words.notPoint({ line: 1, text: text.trim().split('\n')[0] ?? '' });
    }
  }

  function commit(): void {
    if (!current) return;
    const fault = take(current.text);
    setDraft(fault === undefined ? undefined : { ...current, fault });
  }

  return (
    <>
      <textarea
        id={id}
        className={styles.points}
        rows={6}
        spellCheck={false}
        placeholder={words.pointsHint}
        value={current?.text ?? write(value)}
        aria-invalid={current?.fault !== undefined}
        aria-describedby={`${id}-fault ${describedBy}`}
        onChange={(event) => setDraft({ text: event.target.value, of: value })}
        onBlur={commit}
      />
      <span id={`${id}-fault`} className={styles.fault} role="alert">
        {current?.fault}
      </span>
    </>
  );
}
