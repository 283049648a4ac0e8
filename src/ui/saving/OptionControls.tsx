import { checkField } from '../../fields/check.ts';
import { type FieldTable, isField } from '../../fields/field.ts';
import { ChoiceControl } from '../controls/ChoiceControl.tsx';
import controls from '../controls/controls.module.css';
import { NumberControl } from '../controls/NumberControl.tsx';
import { faultSentence } from '../messages/faultSentence.ts';
import { useWords } from '../words.tsx';
import type { SavingWords } from './words.ts';

export type OptionValues = Readonly<Record<string, unknown>>;

interface OptionControlsProps {
  readonly id: string;
  readonly words: SavingWords;
  readonly table: FieldTable;
  readonly values: OptionValues;
  readonly onSet: (name: string, value: unknown) => void;
}

/** A control for each option of a format. */
export function OptionControls({ id, words, table, values, onSet }: OptionControlsProps) {
  const all = useWords();
  const labels: Readonly<Record<string, string>> = words.options;
  const choices: Readonly<Record<string, string>> = words.choices;
  const titles: Readonly<Record<string, string>> = all.curves.titles;
  return Object.entries(table).map(([name, field]) => {
    if (!isField(field) || field.type === 'points') return null;
    const place = `${id}-${name}`;
    const label = labels[name] ?? name;
    return (
      <div key={name} className={controls.field}>
        <label htmlFor={place} className={controls.label}>
          {label}
        </label>
        {field.type === 'choice' ? (
          <ChoiceControl
            id={place}
            path={name}
            field={field}
            value={String(values[name])}
            describedBy={place}
            nameOf={(option) => choices[option] ?? titles[option]}
            onSet={(value) => onSet(name, value)}
          />
        ) : (
          <NumberControl
            id={place}
            label={label}
            field={field}
            value={Number(values[name])}
            describedBy={place}
            onSet={(value) => {
              const fault = checkField(field, label, value);
              if (fault) return faultSentence(all, fault, 'ring');
              onSet(name, value);
              return undefined;
            }}
            onSettled={() => {}}
          />
        )}
      </div>
    );
  });
}
