import { useId } from 'react';
import { checkField } from '../../fields/check.ts';
import type { Field, Points } from '../../fields/field.ts';
import { fieldsOf, valueAt } from '../../fields/path.ts';
import { ChoiceControl } from '../../ui/controls/ChoiceControl.tsx';
import { fetchPoints } from '../../ui/controls/FieldControl.tsx';
import { NumberControl } from '../../ui/controls/NumberControl.tsx';
import { NotLoaded } from '../../ui/loading/NotLoaded.tsx';
import { usePart } from '../../ui/loading/usePart.ts';
import { setting } from '../../ui/text/format.ts';
import { Words } from '../../ui/text/Words.tsx';
import { useLanguage } from '../../ui/words.tsx';
import { useWords } from '../words.ts';
import { useLabel, useParameters, useRuntime } from './context.ts';
import { faultWords } from './faultWords.ts';
import styles from './kit.module.css';
import { optionLabelOf } from './symbols.ts';

/** Controls for the named fields of the lab, made from its table. */
export function Controls({ paths }: { readonly paths: readonly string[] }) {
  const fields = new Map(fieldsOf(useRuntime().table));
  return (
    <div className={styles.controls}>
      {paths.map((path) => (
        <Control key={path} path={path} field={fields.get(path) as Field} />
      ))}
    </div>
  );
}

function Control({ path, field }: { readonly path: string; readonly field: Field }) {
  const runtime = useRuntime();
  const words = useWords();
  const { language } = useLanguage();
  const label = useLabel();
  const value = useParameters(({ at }) => valueAt(at, path));
  const id = useId();
  const { reasons = {}, relevant = {}, study, words: own } = runtime.lab;
  const isRelevant = useParameters(({ at }) => relevant[path]?.(at) ?? true);
  const points = usePart(fetchPoints, isRelevant && field.type === 'points');
  const name = label(path);

  function set(next: unknown): string | undefined {
    const fault = checkField(field, path, next);
    if (!fault) {
      runtime.set({ [path]: next });
      return undefined;
    }
    const kept = words.faults.kept({ value: setting(value as number) });
    return words.faults.together([faultWords(words, own, language, fault), kept]);
  }

  return (
    // Only hidden: what was typed and not yet taken is still there when it counts again.
    <div className={styles.control} hidden={!isRelevant}>
      <label htmlFor={id}>
        <Words text={name} />
      </label>
      {field.type === 'choice' && (
        <ChoiceControl
          id={id}
          path={path}
          field={field}
          value={value as string}
          describedBy={`${id}-why`}
          nameOf={(option) => optionLabelOf(words, own, option, language)}
          onSet={set}
        />
      )}
      {(field.type === 'number' || field.type === 'integer') && (
        <NumberControl
          id={id}
          label={name}
          // What is exact follows the hand; what is trained waits until it lets go.
          field={study.kind === 'exact' ? { ...field, effect: 'live' } : field}
          value={value as number}
          describedBy={`${id}-why`}
          onSet={set}
          onSettled={() => undefined}
        />
      )}
      {field.type === 'points' && points.part && (
        <points.part.PointsControl
          id={id}
          field={field}
          value={value as Points}
          describedBy={`${id}-why`}
          onSet={set}
        />
      )}
      {points.failed && !points.part && <NotLoaded onRetry={points.again} />}
      <span id={`${id}-why`} className="visually-hidden">
        {reasons[path]?.[language]}
      </span>
    </div>
  );
}
