import { useId } from 'react';
import { checkField } from '../../fields/check.ts';
import type { NumberField } from '../../fields/field.ts';
import controls from '../controls/controls.module.css';
import { NumberControl } from '../controls/NumberControl.tsx';
import { refusal } from '../messages/faultSentence.ts';
import { setting } from '../text/format.ts';
import { useWords } from '../words.tsx';

interface SettingProps {
  readonly label: string;
  readonly why?: string;
  readonly field: NumberField;
  /** Its path, where it is one of the experiment's. */
  readonly path?: string;
  readonly value: number;
  readonly onSet: (value: number) => void;
}

/** A number that isn't the experiment's yet. */
export function Setting({ label, why, field, path = label, value, onSet }: SettingProps) {
  const page = useWords();
  const id = useId();
  function set(next: unknown): string | undefined {
    const fault = checkField(field, path, next);
    if (fault) return refusal(page, fault, 'points', setting(value));
    onSet(next as number);
    return undefined;
  }
  return (
    <div className={controls.field}>
      <span className={controls.label}>
        <label htmlFor={id}>{label}</label>
      </span>
      <NumberControl
        id={id}
        label={label}
        field={field}
        value={value}
        describedBy={`${id}-why`}
        onSet={set}
        onSettled={() => {}}
      />
      <p id={`${id}-why`} className={why ? controls.reason : 'visually-hidden'}>
        {why}
      </p>
    </div>
  );
}
