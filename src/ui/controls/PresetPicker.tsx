import { useId } from 'react';
import { useStore } from 'zustand';
import type { Holder } from '../../actions/action.ts';
import { actions } from '../../actions/index.ts';
import { presetGroups, presets } from '../../experiment/presets.ts';
import { useWords } from '../words.tsx';
import styles from './controls.module.css';

/** The prepared experiments; the one that runs is named as long as nothing was changed. */
export function PresetPicker({ playground }: { readonly playground: Holder }) {
  const words = useWords();
  const id = useId();
  const chosen = useStore(playground.experiment, ({ experiment }) => {
    const text = JSON.stringify(experiment);
    return presets.find((preset) => JSON.stringify(preset.experiment) === text);
  });
  return (
    <div className={styles.field}>
      <span className={styles.label}>
        <label htmlFor={id}>{words.play.controls.preset}</label>
      </span>
      <select
        id={id}
        className={`${styles.select} ${styles.whole}`}
        value={chosen?.id ?? ''}
        aria-describedby={`${id}-about`}
        onChange={(event) => actions.loadPreset.perform(playground, event.target.value)}
      >
        {!chosen && <option value="">{words.play.controls.ownExperiment}</option>}
        {presetGroups.map((group) => (
          <optgroup key={group} label={words.play.controls.presetGroups[group]}>
            {presets
              .filter((preset) => preset.group === group)
              .map(({ id: preset }) => (
                <option key={preset} value={preset}>
                  {words.presets[preset].title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <p id={`${id}-about`} className={styles.reason}>
        {chosen && words.presets[chosen.id].about}
      </p>
    </div>
  );
}
