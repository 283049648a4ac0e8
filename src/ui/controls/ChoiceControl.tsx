import type { ChoiceField } from '../../fields/field.ts';
import { useWords } from '../words.tsx';
import styles from './controls.module.css';
import { optionName } from './fieldWords.ts';

interface ChoiceControlProps {
  readonly id: string;
  readonly path: string;
  readonly field: ChoiceField;
  readonly value: string;
  readonly describedBy: string;
  /** A word of the place's own for an option. */
  readonly nameOf?: (option: string) => string | undefined;
  readonly onSet: (value: unknown) => void;
}

export function ChoiceControl({ id, path, field, value, describedBy, nameOf, onSet }: ChoiceControlProps) {
  const words = useWords();
  return (
    <select
      id={id}
      className={styles.select}
      value={value}
      aria-describedby={describedBy}
      onChange={(event) => onSet(event.target.value)}
    >
      {field.options.map((option) => (
        <option key={option} value={option}>
          {nameOf?.(option) ?? optionName(words, path, option)}
        </option>
      ))}
    </select>
  );
}
