import { useId } from 'react';
import { NumberControl } from '../../ui/controls/NumberControl.tsx';
import { setting as written } from '../../ui/text/format.ts';
import { useWords } from '../words.ts';
import { useLines, useSetting } from './LinesContext.ts';
import styles from './lines.module.css';
import { refusal } from './refusal.ts';
import { fields, type Setting } from './setting.ts';

/** Sliders with number fields for the named parts of the setting. */
export function Controls({ names }: { readonly names: readonly (keyof Setting)[] }) {
  return (
    <div className={styles.controls}>
      {names.map((name) => (
        <Control key={name} name={name} />
      ))}
    </div>
  );
}

function Control({ name }: { readonly name: keyof Setting }) {
  const lab = useLines();
  const words = useWords();
  const value = Number(useSetting()[name].toFixed(4));
  const id = useId();

  function set(next: unknown): string | undefined {
    const why = refusal(words, name, next, written(value));
    if (!why) lab.set({ [name]: next });
    return why;
  }

  return (
    <div className={styles.control}>
      <label htmlFor={id}>{words.lines.fields[name]}</label>
      <NumberControl
        id={id}
        label={words.lines.fields[name]}
        field={fields[name]}
        value={value}
        describedBy={`${id}-why`}
        onSet={set}
        onSettled={() => undefined}
      />
      <span id={`${id}-why`} className="visually-hidden">
        {words.lines.reasons[name]}
      </span>
    </div>
  );
}
