import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { actions } from '../../actions/index.ts';
import type { LinkView } from '../../experiment/link.ts';
import type { Playground } from '../../store/playground.ts';
import { ExperimentFields } from '../controls/ExperimentFields.tsx';
import { IconButton } from '../layout/IconButton.tsx';
import { useWords } from '../words.tsx';
import styles from './ExperimentControls.module.css';
import { Files } from './Files.tsx';

interface ExperimentControlsProps {
  readonly playground: Playground;
  /** How the page shows it, for pictures and links. */
  readonly view: StoreApi<LinkView>;
}

/** The experiment's controls, undo and files. */
export function ExperimentControls({ playground, view }: ExperimentControlsProps) {
  const { controls: words } = useWords().play;
  const canUndo = useStore(playground.experiment, ({ past }) => past.length > 0);
  const canRedo = useStore(playground.experiment, ({ future }) => future.length > 0);
  return (
    <section aria-label={words.title}>
      <div className={styles.head}>
        <h2>{words.title}</h2>
        <IconButton
          icon="undo"
          label={words.undo}
          disabled={!canUndo}
          onClick={() => actions.undo.perform(playground)}
        />
        <IconButton
          icon="redo"
          label={words.redo}
          disabled={!canRedo}
          onClick={() => actions.redo.perform(playground)}
        />
      </div>
      <ExperimentFields playground={playground} />
      <Files playground={playground} view={view} />
      <p className={styles.keys}>{words.restartsMark}</p>
    </section>
  );
}
