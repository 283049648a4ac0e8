import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { Holder } from '../../actions/action.ts';
import { actions } from '../../actions/index.ts';
import { limitOf } from '../../experiment/limits.ts';
import { InputError } from '../../fields/fault.ts';
import type { Points } from '../../fields/field.ts';
import { valueAt } from '../../fields/path.ts';
import { NotLoaded } from '../loading/NotLoaded.tsx';
import { usePart } from '../loading/usePart.ts';
import { faultSentence, refusal } from '../messages/faultSentence.ts';
import { setting } from '../text/format.ts';
import { useWords } from '../words.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import styles from './controls.module.css';
import { fieldLabel, fieldReason } from './fieldWords.ts';
import { fieldAt } from './lookup.ts';
import { NumberControl } from './NumberControl.tsx';

/** Few have points of their own: their parser comes with the control. */
export const fetchPoints = () => import('./PointsControl.tsx');

interface FieldControlProps {
  readonly playground: Holder;
  /** Dotted path of the field in the experiment. */
  readonly path: string;
  /** What the place calls it; by default what it is called everywhere. */
  readonly label?: string;
}

/** The control of one field, made from the table: label, reason, range, and what a change costs. */
export function FieldControl({ playground, path, label: own }: FieldControlProps) {
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const kind = useStore(playground.experiment, ({ experiment }) => experiment.dataset.kind);
  const value = useStore(playground.experiment, ({ experiment }) => valueAt(experiment, path));
  const isLocked = useStore(playground.experiment, ({ limits }) => limitOf(limits, path) === 'lock');
  const field = fieldAt(kind, path);
  const points = usePart(fetchPoints, field?.type === 'points');
  if (!field) return null;
  const label = own ?? fieldLabel(words, kind, path);
  const reasonId = `${id}-reason`;
  const ranges = field.type === 'number' || field.type === 'integer';

  function set(next: unknown, dragging = false): string | undefined {
    try {
      actions.setField.perform(playground, path, next, dragging);
      return undefined;
    } catch (error) {
      if (!(error instanceof InputError) || !error.faults[0]) throw error;
      const [fault] = error.faults;
      return typeof value === 'number'
        ? refusal(words, fault, kind, setting(value))
        : faultSentence(words, fault, kind);
    }
  }

  return (
    <fieldset role="none" className={styles.field} disabled={isLocked}>
      <span className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {field.effect === 'restart' && (
          <span className={styles.restarts} title={words.play.controls.restartsWhy}>
            <span aria-hidden="true">↻</span>
            <span className="visually-hidden">{words.play.controls.restarts}</span>
          </span>
        )}
        <button
          type="button"
          className={styles.why}
          aria-label={words.play.controls.why({ label })}
          aria-expanded={open}
          aria-controls={reasonId}
          onClick={() => setOpen(!open)}
        >
          ?
        </button>
      </span>
      {field.type === 'choice' && (
        <ChoiceControl id={id} path={path} field={field} value={value as string} describedBy={reasonId} onSet={set} />
      )}
      {field.type === 'points' && points.part && (
        <points.part.PointsControl id={id} field={field} value={value as Points} describedBy={reasonId} onSet={set} />
      )}
      {points.failed && !points.part && <NotLoaded onRetry={points.again} />}
      {ranges && (
        <NumberControl
          id={id}
          label={label}
          field={field}
          value={value as number}
          describedBy={reasonId}
          onSet={set}
          onSettled={() => actions.releaseField.perform(playground)}
        />
      )}
      <p id={reasonId} className={open ? styles.reason : 'visually-hidden'}>
        {fieldReason(words, kind, path)}
        {ranges && ` ${words.play.controls.range({ min: setting(field.min), max: setting(field.max) })}`}
      </p>
    </fieldset>
  );
}
