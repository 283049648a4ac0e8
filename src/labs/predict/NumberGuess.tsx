import type { CSSProperties } from 'react';
import { number } from '../../fields/field.ts';
import { fromStop, stops, toStop } from '../../ui/controls/scale.ts';
import { setting } from '../../ui/text/format.ts';
import { useWords } from '../words.ts';
import { guessedNumber } from './guess.ts';
import styles from './predict.module.css';

interface NumberGuessProps {
  readonly line: { readonly from: number; readonly to: number; readonly scale: 'linear' | 'log' };
  readonly text: string;
  readonly measured: number | undefined;
  readonly disabled: boolean;
  readonly onGuess: (text: string) => void;
}

/** A number typed, or drawn on a line; what was measured is marked on the same line. */
export function NumberGuess({ line: { from, to, scale }, text, measured, disabled, onGuess }: NumberGuessProps) {
  const words = useWords().learn.predict;
  const field = number(from, to, from, { scale });
  const last = stops(field);
  const guessed = guessedNumber({ text, phase: 'open' });
  const stopOf = (value: number) => toStop(field, Math.min(to, Math.max(from, value)));
  const isMarked = measured !== undefined && !Number.isNaN(measured);
  return (
    <div className={styles.number}>
      <label>
        {words.guess}{' '}
        <input
          className={styles.typed}
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={text}
          disabled={disabled}
          aria-invalid={text !== '' && guessed === undefined}
          onChange={(event) => onGuess(event.target.value)}
        />
      </label>
      <div className={styles.line} data-empty={guessed === undefined}>
        <input
          type="range"
          min={0}
          max={last}
          value={guessed === undefined ? Math.round(last / 2) : stopOf(guessed)}
          disabled={disabled}
          aria-label={words.draw}
          aria-valuetext={guessed === undefined ? words.none : setting(guessed)}
          onChange={(event) => onGuess(setting(fromStop(field, event.target.valueAsNumber)))}
          // A touch of the thumb where it rests is a guess too.
          onPointerUp={(event) => onGuess(setting(fromStop(field, event.currentTarget.valueAsNumber)))}
        />
        {isMarked && (
          <span
            aria-hidden="true"
            className={styles.mark}
            style={{ '--share': stopOf(measured) / last } as CSSProperties}
          />
        )}
        <span className={styles.ends} aria-hidden="true">
          <span>{setting(from)}</span>
          <span>{setting(to)}</span>
        </span>
      </div>
    </div>
  );
}
