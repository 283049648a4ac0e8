import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { isSingle } from '../../actions/shortcut.ts';
import { compare, trialsOf } from '../../client/compare.ts';
import { failures } from '../../trials/failures/failures.ts';
import type { Trial } from '../../trials/trial.ts';
import { IconButton } from '../../ui/layout/IconButton.tsx';
import { recall } from '../../ui/remember.ts';
import { useKeys } from '../../ui/useKeys.ts';
import { useWords } from '../../ui/words.tsx';
import { thePool } from '../../ui/workers/thePool.ts';
import { OwnControls } from '../kit/OwnControls.tsx';
import { RunBar } from '../kit/RunBar.tsx';
import { useSettings } from '../kit/useSettings.ts';
import { useTask } from '../kit/useTask.ts';
import { useText } from '../kit/useText.ts';
import { WorkersControl } from '../kit/WorkersControl.tsx';
import type { ToolProps } from '../tools.ts';
import { Evidence } from './Evidence.tsx';
import { galleryFields } from './fields.ts';
import styles from './gallery.module.css';
import { words as galleryWords } from './words.ts';

const hasBegun = (trial: Trial | undefined): trial is Trial => trial !== undefined && trial.iteration.length > 0;

/** Twelve ways to fail, each run over seeds beside the same with one change. */
export function GalleryPage(props: ToolProps) {
  const words = useText(galleryWords);
  const { play } = useWords();
  const [settings, { own }] = useSettings('gallery', galleryFields, props);
  const canUndo = useStore(settings.state, ({ past }) => past.length > 0);
  const canRedo = useStore(settings.state, ({ future }) => future.length > 0);
  const failure = failures.find(({ id }) => id === own.failure) ?? failures[0];
  const told = words.failures[failure.id];
  const { seeds } = own;

  const pair = useMemo(() => ({ arms: [failure.experiment, failure.mended], seeds }), [failure, seeds]);
  const plan = useMemo(() => ({ iterations: failure.iterations, end: 'keep' }) as const, [failure]);
  const [task, found] = useTask(() => compare(thePool(), pair.arms, { seeds: pair.seeds, plan }), pair);
  const trials = useMemo(
    () => trialsOf(found ?? {}, 2, seeds).map((row) => row.map((trial) => (hasBegun(trial) ? trial : undefined))),
    [found, seeds],
  );
  const done = Object.values(found ?? {}).filter(({ status }) => status === 'done').length;

  useEffect(() => {
    document.title = `${words.title} · ${play.title}`;
  }, [words, play]);
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
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
      </div>
      <section className={styles.list} aria-label={words.list}>
        <ol>
          {failures.map(({ id }) => (
            <li key={id}>
              <button
                type="button"
                aria-current={id === failure.id ? 'true' : undefined}
                onClick={() => settings.set({ failure: id })}
              >
                {words.failures[id].title}
              </button>
            </li>
          ))}
        </ol>
        <OwnControls settings={settings} names={words} paths={['seeds']} />
        <WorkersControl />
        <p className={styles.undo}>
          <IconButton icon="undo" label={play.controls.undo} disabled={!canUndo} onClick={settings.undo} />
          <IconButton icon="redo" label={play.controls.redo} disabled={!canRedo} onClick={settings.redo} />
        </p>
      </section>
      <article className={styles.failure} aria-labelledby="failure">
        <h3 id="failure">{told.title}</h3>
        <dl className={styles.told}>
          {(['symptom', 'cause', 'mend'] as const).map((part) => (
            <div key={part}>
              <dt>{words[part]}</dt>
              <dd>{told[part]}</dd>
            </div>
          ))}
        </dl>
        <RunBar task={task} said={task.status === 'idle' ? words.idle : words.said({ done, total: 2 * seeds })} />
        <Evidence failure={failure} seeds={seeds} trials={trials} open={props.open} />
      </article>
    </main>
  );
}
