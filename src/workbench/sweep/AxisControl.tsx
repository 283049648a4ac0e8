import { useId } from 'react';
import type { Experiment } from '../../experiment/experiment.ts';
import { InputError } from '../../fields/fault.ts';
import { integer, type NumberField } from '../../fields/field.ts';
import {
  type Axis,
  axisAlong,
  axisField,
  axisFields,
  isChoice,
  MOST_PLACES,
  type NumberAxis,
} from '../../trials/sweep/axis.ts';
import { pathsOf } from '../../trials/sweep/twins.ts';
import controls from '../../ui/controls/controls.module.css';
import { NumberControl } from '../../ui/controls/NumberControl.tsx';
import { isRelevant } from '../../ui/controls/relevant.ts';
import { faultsSentence } from '../../ui/messages/faultSentence.ts';
import { setting } from '../../ui/text/format.ts';
import kit from '../kit/kit.module.css';
import { axisName, type Speech } from './names.ts';
import styles from './sweep.module.css';

interface AxisControlProps {
  readonly speech: Speech;
  readonly title: string;
  readonly experiment: Experiment;
  readonly axis: Axis;
  /** The fields of the other axis, which this one can't have. */
  readonly taken: string;
  /** @throws InputError */
  readonly onSet: (axis: Axis) => void;
}

const places = integer(2, MOST_PLACES, 9);

/** Which field goes along an axis, from where to where. */
export function AxisControl({ speech, title, experiment, axis, taken, onSet }: AxisControlProps) {
  const { words, catalogue, kind } = speech;
  const id = useId();
  const mine = (path: string) => pathsOf(path).some((one) => isRelevant(experiment, one));
  const apart = (path: string) => !pathsOf(path).some((one) => pathsOf(taken).includes(one));
  const offered = [...axisFields(experiment).keys()].filter((path) => mine(path) && apart(path));
  const all = offered.includes(axis.path) ? offered : [axis.path, ...offered];

  function set(next: Axis, kept: number): string | undefined {
    try {
      onSet(next);
      return undefined;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { faults } = catalogue;
      return faults.together([faultsSentence(catalogue, error.faults, kind), faults.kept({ value: setting(kept) })]);
    }
  }

  const number = (name: 'from' | 'to' | 'count', field: NumberField, range: NumberAxis) => (
    <div className={kit.control}>
      <label htmlFor={`${id}-${name}`}>{name === 'count' ? words.places : words[name]}</label>
      <NumberControl
        id={`${id}-${name}`}
        label={`${title}, ${name === 'count' ? words.places : words[name]}`}
        field={field}
        value={range[name]}
        describedBy=""
        onSet={(value) => set({ ...range, [name]: value as number }, range[name])}
        onSettled={() => undefined}
      />
    </div>
  );

  return (
    <fieldset className={styles.axis}>
      <legend>{title}</legend>
      <select
        aria-label={`${title}: ${words.field}`}
        className={`${controls.select} ${styles.field}`}
        value={axis.path}
        onChange={(event) => onSet(axisAlong(experiment, event.target.value, isChoice(axis) ? 7 : axis.count))}
      >
        {all.map((path) => (
          <option key={path} value={path}>
            {axisName(speech, path)}
          </option>
        ))}
      </select>
      {!isChoice(axis) && (
        <>
          {number('from', axisField(experiment, axis.path) as NumberField, axis)}
          {number('to', axisField(experiment, axis.path) as NumberField, axis)}
          {number('count', places, axis)}
          <div className={kit.control}>
            <label htmlFor={`${id}-log`}>{words.scale}</label>
            <select
              id={`${id}-log`}
              className={controls.select}
              value={axis.log ? 'log' : 'even'}
              onChange={(event) => {
                const log = event.target.value === 'log';
                const field = axisField(experiment, axis.path) as NumberField;
                // Equal ratios begin above 0.
                const from = log && axis.from <= 0 ? axis.to / (field.type === 'integer' ? axis.to : 1000) : axis.from;
                onSet({ ...axis, log, from });
              }}
            >
              <option value="even">{words.spacings.even}</option>
              <option value="log" disabled={axis.to <= 0}>
                {words.spacings.log}
              </option>
            </select>
          </div>
        </>
      )}
    </fieldset>
  );
}
