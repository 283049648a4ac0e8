import { useId } from 'react';
import { useStore } from 'zustand';
import { checkField } from '../../fields/check.ts';
import type { Field, FieldTable } from '../../fields/field.ts';
import { fieldsOf, valueAt } from '../../fields/path.ts';
import { minus } from '../../plots/numerals.ts';
import { ChoiceControl } from '../../ui/controls/ChoiceControl.tsx';
import { NumberControl } from '../../ui/controls/NumberControl.tsx';
import { setting } from '../../ui/text/format.ts';
import { useWords } from '../../ui/words.tsx';
import styles from './kit.module.css';
import type { SettingsStore } from './settings.ts';

/** What a page calls its own fields and their options. */
export interface FieldNames {
  readonly labels: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}

interface OwnControlsProps<Table extends FieldTable> {
  readonly settings: SettingsStore<Table>;
  readonly names: FieldNames;
  /** Those to show; all unless said. */
  readonly paths?: readonly string[];
}

/** Controls of a page's own fields, made from its table. Their paths have no dots. */
export function OwnControls<Table extends FieldTable>({ settings, names, paths }: OwnControlsProps<Table>) {
  return fieldsOf(settings.table)
    .filter(([path]) => paths?.includes(path) ?? true)
    .map(([path, field]) => <Control key={path} settings={settings} names={names} path={path} field={field} />);
}

interface ControlProps {
  readonly settings: SettingsStore<FieldTable>;
  readonly names: FieldNames;
  readonly path: string;
  readonly field: Field;
}

function Control({ settings, names, path, field }: ControlProps) {
  const { faults } = useWords();
  const id = useId();
  const value = useStore(settings.state, ({ now }) => valueAt(now.own, path));
  const name = names.labels[path] ?? path;

  function set(next: unknown): string | undefined {
    const fault = checkField(field, path, next);
    if (fault) {
      const said = { name, value: minus(fault.value), allowed: minus(fault.allowed) };
      const what = fault.code === 'type' ? faults.notNumber(said) : faults[fault.code](said as never);
      return faults.together([what, faults.kept({ value: setting(value as number) })]);
    }
    settings.set({ [path]: next as never });
    return undefined;
  }

  return (
    <div className={styles.control}>
      <label htmlFor={id}>{name}</label>
      {field.type === 'choice' && (
        <ChoiceControl
          id={id}
          path={path}
          field={field}
          value={value as string}
          describedBy={`${id}-why`}
          nameOf={(option) => names.options[option]}
          onSet={set}
        />
      )}
      {(field.type === 'number' || field.type === 'integer') && (
        <NumberControl
          id={id}
          label={name}
          field={field}
          value={value as number}
          describedBy={`${id}-why`}
          onSet={set}
          onSettled={() => undefined}
        />
      )}
      <p id={`${id}-why`} className="visually-hidden">
        {names.reasons[path]}
      </p>
    </div>
  );
}
