import { useStore } from 'zustand';
import { actions } from '../../actions/index.ts';
import type { Language, Widen } from '../../i18n/catalogue.ts';
import { diverged as en } from '../../i18n/en/diverged.ts';
import { diverged as zh } from '../../i18n/zh/diverged.ts';
import { canUndo } from '../../store/experiment.ts';
import type { Playground } from '../../store/playground.ts';
import type { RunState } from '../../store/run.ts';
import { count } from '../text/format.ts';
import { useLanguage } from '../words.tsx';
import styles from './Happening.module.css';

const catalogues: Record<Language, Widen<typeof en>> = { en, zh };

interface DivergedProps {
  readonly playground: Playground;
  readonly diverged: NonNullable<RunState['diverged']>;
}

/** Which quantity blew up, what usually helps, and buttons that do it. */
export function Diverged({ playground, diverged: { quantity, iteration, restored } }: DivergedProps) {
  const { language } = useLanguage();
  const words = catalogues[language];
  const undoable = useStore(playground.experiment, canUndo);
  return (
    <div className={styles.diverged} role="alert">
      <p>
        <strong>{words.title({ quantity: words.quantities[quantity], iteration: count(iteration, language) })}</strong>{' '}
        {words.restored({ iteration: count(restored, language) })}
      </p>
      <p>{words.helps[quantity]}</p>
      <p className={styles.helps}>
        {actions.halveRates.enabled(playground) && (
          <button type="button" className={styles.instead} onClick={() => actions.halveRates.perform(playground)}>
            {words.halve}
          </button>
        )}
        {undoable && (
          <button
            type="button"
            className={styles.instead}
            onClick={() => {
              actions.undo.perform(playground);
              actions.reset.perform(playground);
            }}
          >
            {words.undo}
          </button>
        )}
      </p>
    </div>
  );
}
