import { useId } from 'react';
import { useStore } from 'zustand';
import type { Holder } from '../../actions/action.ts';
import { actions } from '../../actions/index.ts';
import { datasetKinds, defaultDataset } from '../../experiment/experiment.ts';
import { limitOf } from '../../experiment/limits.ts';
import { useWords } from '../words.tsx';
import styles from './DatasetPicker.module.css';
import { DatasetThumbnail } from './DatasetThumbnail.tsx';

/** The kinds of data, each by a picture of its own samples. */
export function DatasetPicker({ playground }: { readonly playground: Holder }) {
  const words = useWords();
  const name = useId();
  const dataset = useStore(playground.experiment, ({ experiment }) => experiment.dataset);
  const limit = useStore(playground.experiment, ({ limits }) => limitOf(limits, 'dataset.kind'));
  if (limit === 'hide') return null;
  return (
    <fieldset className={styles.picker} disabled={limit === 'lock'}>
      <legend className={styles.legend}>
        {words.play.controls.data}
        <span className={styles.chosen}>{words.datasets.names[dataset.kind]}</span>
      </legend>
      <div className={styles.grid}>
        {datasetKinds.map((kind) => (
          <label key={kind} className={styles.option} title={words.datasets.names[kind]}>
            <input
              type="radio"
              className="visually-hidden"
              name={name}
              checked={kind === dataset.kind}
              aria-label={words.datasets.names[kind]}
              onChange={() => actions.setField.perform(playground, 'dataset.kind', kind)}
            />
            <DatasetThumbnail dataset={kind === dataset.kind ? dataset : defaultDataset(kind)} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
