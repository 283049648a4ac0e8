import type { KeyboardEvent } from 'react';
import styles from './charts.module.css';
import { useChartWords } from './words.ts';

interface CrosshairProps {
  readonly title: string;
  /** What stands under it, in words. */
  readonly said: string;
  /** How many places it has, and at which one it is. */
  readonly count: number;
  readonly at: number;
  /** How many places further the up and down keys go, in a grid; as far as left and right where absent. */
  readonly row?: number;
  readonly onMove: (at: number | undefined) => void;
}

/** The keyboard's way over a picture: an unseen slider that lies over it and lets pointers through. */
export function Crosshair({ title, said, count, at, row, onMove }: CrosshairProps) {
  const words = useChartWords();

  function key(event: KeyboardEvent): void {
    const by = event.key === 'ArrowUp' ? row : event.key === 'ArrowDown' && row !== undefined ? -row : undefined;
    if (by === undefined) return;
    event.preventDefault();
    if (at + by >= 0 && at + by < count) onMove(at + by);
  }

  if (count < 2) return null;
  return (
    <input
      type="range"
      className={styles.crosshair}
      aria-label={words.crosshair({ title })}
      aria-valuetext={said}
      min={0}
      max={count - 1}
      step={1}
      value={at}
      onKeyDown={key}
      onFocus={() => onMove(at)}
      onChange={(event) => onMove(event.currentTarget.valueAsNumber)}
      onBlur={() => onMove(undefined)}
    />
  );
}
