import { type KeyboardEvent, useRef, useState } from 'react';
import type { NumberField } from '../../fields/field.ts';
import { setting } from '../text/format.ts';
import { typedNumber } from '../text/typed.ts';
import { useWords } from '../words.tsx';
import styles from './controls.module.css';
import { fromStop, stops, toStop } from './scale.ts';

interface NumberControlProps {
  readonly id: string;
  readonly label: string;
  readonly field: NumberField;
  readonly value: number;
  readonly describedBy: string;
  /** Takes what was typed or chosen; returns in words why not, where it can't. */
  readonly onSet: (value: unknown, dragging: boolean) => string | undefined;
  readonly onSettled: () => void;
}

/** Integers beyond what a slider can aim at, such as seeds, have their number field alone. */
const slides = (field: NumberField) => field.scale === 'log' || field.max - field.min <= 1e6;

/**
 * A number field beside a slider. What can't be taken gives way to the old
 * value, which the run has kept, with the reason under it.
 */
export function NumberControl({ id, label, field, value, describedBy, onSet, onSettled }: NumberControlProps) {
  const words = useWords();
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: number; readonly fault?: string }>();
  const [dragged, setDragged] = useState<number>();
  const held = useRef(value);
  const current = draft?.of === value ? draft : undefined;
  const shown = dragged ?? value;

  function commit(): void {
    if (!current) return;
    const fault = current.text === setting(value) ? undefined : onSet(typedNumber(current.text), false);
    setDraft(fault === undefined ? undefined : { text: setting(value), of: value, fault });
  }

  function drag(stop: number): void {
    const next = fromStop(field, stop);
    setDraft(undefined);
    if (field.effect === 'live') onSet(next, true);
    else setDragged(next);
  }

  function release(): void {
    if (dragged !== undefined) onSet(dragged, false);
    setDragged(undefined);
    onSettled();
  }

  /** A finger that scrolls the page has begun on the slider, which took it for a choice. */
  function giveBack(): void {
    if (dragged !== undefined) setDragged(undefined);
    else if (value !== held.current) onSet(held.current, true);
    onSettled();
  }

  function key(event: KeyboardEvent): void {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setDraft(undefined);
  }

  return (
    <>
      <span className={styles.number}>
        <input
          id={id}
          className={styles.text}
          inputMode={field.type === 'integer' ? 'numeric' : 'decimal'}
          autoComplete="off"
          spellCheck={false}
          value={current?.text ?? setting(shown)}
          aria-invalid={current?.fault !== undefined}
          aria-describedby={`${id}-fault ${describedBy}`}
          onChange={(event) => setDraft({ text: event.target.value, of: value })}
          onBlur={commit}
          onKeyDown={key}
        />
        {field.unit && <span className={styles.unit}>{unitName(words.fields.units, field.unit)}</span>}
      </span>
      {slides(field) && (
        <input
          type="range"
          className={styles.slider}
          min={0}
          max={stops(field)}
          value={toStop(field, shown)}
          aria-label={words.play.controls.slider({ label })}
          aria-valuetext={setting(shown)}
          onChange={(event) => drag(event.target.valueAsNumber)}
          onPointerDown={() => {
            held.current = value;
          }}
          onPointerUp={release}
          onPointerCancel={giveBack}
          onKeyUp={release}
          onBlur={release}
        />
      )}
      <span id={`${id}-fault`} className={styles.fault} role="alert">
        {current?.fault}
      </span>
    </>
  );
}

function unitName(units: Readonly<Record<string, string>>, unit: string): string {
  return units[unit] ?? unit;
}
