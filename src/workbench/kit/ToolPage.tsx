import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import { isSingle } from '../../actions/shortcut.ts';
import { presets } from '../../experiment/presets.ts';
import type { FieldTable } from '../../fields/field.ts';
import { ExperimentFields } from '../../ui/controls/ExperimentFields.tsx';
import { IconButton } from '../../ui/layout/IconButton.tsx';
import { recall } from '../../ui/remember.ts';
import { useKeys } from '../../ui/useKeys.ts';
import { useWords } from '../../ui/words.tsx';
import styles from './kit.module.css';
import { RunBar, type Task } from './RunBar.tsx';
import type { SettingsStore } from './settings.ts';
import { useText } from './useText.ts';
import { words as kitWords } from './words.ts';

interface ToolPageProps<Table extends FieldTable> {
  readonly title: string;
  /** What one comes here for, in a sentence. */
  readonly lead: string;
  readonly settings: SettingsStore<Table>;
  readonly task: Task;
  readonly said: string;
  /** The page's own controls. */
  readonly controls: ReactNode;
  /** Whether the experiment is the reader's to change; it is, unless said. */
  readonly experiment?: boolean;
  /** What was found. */
  readonly children: ReactNode;
}

/** A page of the workbench: what is run on the left, what comes of it on the right; on a phone one under the other. */
export function ToolPage<Table extends FieldTable>(props: ToolPageProps<Table>) {
  const { title, lead, settings, task, said, controls, experiment = true, children } = props;
  const words = useText(kitWords);
  const { play } = useWords();
  const canUndo = useStore(settings.state, ({ past }) => past.length > 0);
  const canRedo = useStore(settings.state, ({ future }) => future.length > 0);

  useEffect(() => {
    document.title = `${title} · ${play.title}`;
  }, [title, play]);

  useKeys((shortcut) => {
    if (isSingle(shortcut) && recall('keys') === 'chords') return undefined;
    if (shortcut.id === 'undo') return settings.undo;
    if (shortcut.id === 'redo') return settings.redo;
    if (shortcut.id !== 'togglePlay') return undefined;
    if (task.status === 'paused') return task.goOn;
    return task.status === 'running' || task.status === 'waiting' ? task.pause : task.start;
  });

  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <p>{lead}</p>
      </div>
      <section className={styles.settings} aria-label={words.settings}>
        <div className={styles.bar}>
          <h3>{words.settings}</h3>
          <IconButton icon="undo" label={play.controls.undo} disabled={!canUndo} onClick={settings.undo} />
          <IconButton icon="redo" label={play.controls.redo} disabled={!canRedo} onClick={settings.redo} />
        </div>
        {controls}
        {experiment && (
          <details className={styles.experiment}>
            <summary>
              {words.experiment} <ExperimentName settings={settings} />
            </summary>
            <ExperimentFields playground={settings} />
          </details>
        )}
      </section>
      <div className={styles.found}>
        <RunBar task={task} said={said} />
        {children}
      </div>
    </main>
  );
}

/** What runs, in a few words: the preset's name, or that it is nobody's, and the data. */
function ExperimentName({ settings }: { readonly settings: Pick<SettingsStore<FieldTable>, 'experiment'> }) {
  const words = useText(kitWords);
  const catalogue = useWords();
  const experiment = useStore(settings.experiment, (state) => state.experiment);
  const text = JSON.stringify(experiment);
  const preset = presets.find((one) => JSON.stringify(one.experiment) === text);
  const data = catalogue.datasets.names[experiment.dataset.kind];
  return <span className={styles.name}>{preset ? catalogue.presets[preset.id].title : `${words.own} · ${data}`}</span>;
}
