import { useState } from 'react';
import type { Points } from '../../fields/field.ts';
import { useWords } from '../words.tsx';
import styles from './controls.module.css';

interface PointsControlProps {
  readonly id: string;
  readonly value: Points;
  readonly describedBy: string;
  readonly onSet: (value: unknown, dragging: boolean) => string | undefined;
}

/** With all their digits: the text is taken as a whole, and what wasn't touched has to stay. */
const write = (points: Points) => points.map((point) => point.join(', ')).join('\n');

function read(text: string): number[][] {
  const lines = text.normalize('NFKC').replaceAll('−', '-').split('\n');
  return lines
    .filter((line) => line.trim())
    .map((line) =>
      line
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(Number),
    );
}

/** Points as text, one a line; taken as a whole when the field is left. */
export function PointsControl({ id, value, describedBy, onSet }: PointsControlProps) {
  const words = useWords().play.controls;
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: Points; readonly fault?: string }>();
  const current = draft?.of === value ? draft : undefined;

  function commit(): void {
    if (!current) return;
    const points = read(current.text);
    const whole = points.every((point) => point.length === 2 && point.every(Number.isFinite));
    const fault = whole ? onSet(points, false) : words.notPoints;
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
