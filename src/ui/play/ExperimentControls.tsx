import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { actions } from '../../actions/index.ts';
import { limitOf } from '../../experiment/limits.ts';
import type { LinkView } from '../../experiment/link.ts';
import { canRedo, canUndo } from '../../store/experiment.ts';
import type { Playground } from '../../store/playground.ts';
import { ExperimentFields } from '../controls/ExperimentFields.tsx';
import type { ShowDrawing } from '../data/bring.tsx';
import { IconButton } from '../layout/IconButton.tsx';
import { useWords } from '../words.tsx';
import styles from './ExperimentControls.module.css';
import { Files } from './Files.tsx';
import { useOwnData } from './useOwnData.tsx';

interface ExperimentControlsProps {
  readonly playground: Playground;
  /** How the page shows it, for pictures and links. */
  readonly view: StoreApi<LinkView>;
  readonly onDraw: ShowDrawing;
}

/** The experiment's controls, undo and files. */
export function ExperimentControls({ playground, view, onDraw }: ExperimentControlsProps) {
  const { controls: words } = useWords().play;
  const undoable = useStore(playground.experiment, canUndo);
  const redoable = useStore(playground.experiment, canRedo);
  const isHidden = useStore(playground.experiment, ({ limits }) => limitOf(limits, 'dataset.kind') === 'hide');
  const isClosed = useStore(playground.experiment, () => !actions.openPoints.enabled(playground));
  const [ask, asking] = useOwnData(playground, onDraw);
  const bring = !isHidden && (
    <p className={styles.files}>
      <button type="button" className={styles.file} disabled={isClosed} onClick={() => ask('drawing')}>
        {words.draw}
      </button>
      <button type="button" className={styles.file} disabled={isClosed} onClick={() => ask({ text: '' })}>
        {words.paste}
      </button>
      <button type="button" className={styles.file} disabled={isClosed} onClick={() => ask('function')}>
        {words.formula}
      </button>
    </p>
  );
  return (
    <section aria-label={words.title}>
      <div className={styles.head}>
        <h2>{words.title}</h2>
        <IconButton
          icon="undo"
          label={words.undo}
          disabled={!undoable}
          onClick={() => actions.undo.perform(playground)}
        />
        <IconButton
          icon="redo"
          label={words.redo}
          disabled={!redoable}
          onClick={() => actions.redo.perform(playground)}
        />
      </div>
      <ExperimentFields playground={playground} underData={bring} />
      <Files playground={playground} view={view} onOpen={(file) => ask({ file })} />
      {asking}
      <p className={styles.keys}>{words.restartsMark}</p>
    </section>
  );
}
