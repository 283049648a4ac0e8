import { useMemo } from 'react';
import { compare, trialsOf } from '../../client/compare.ts';
import { failures } from '../../trials/failures/failures.ts';
import type { Trial } from '../../trials/trial.ts';
import { useRow } from '../../ui/layout/useRow.ts';
import { thePool } from '../../ui/workers/thePool.ts';
import { OwnControls } from '../kit/OwnControls.tsx';
import { ToolPage } from '../kit/ToolPage.tsx';
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
  const [settings, { own }] = useSettings('gallery', galleryFields, props);
  const failure = failures.find(({ id }) => id === own.failure) ?? failures[0];
  const told = words.failures[failure.id];
  const { seeds } = own;
  const row = useRow<HTMLOListElement>(failure.id);

  const pair = useMemo(() => ({ arms: [failure.experiment, failure.mended], seeds }), [failure, seeds]);
  const plan = useMemo(() => ({ iterations: failure.iterations, end: 'keep' }) as const, [failure]);
  const [task, found] = useTask(() => compare(thePool(), pair.arms, { seeds: pair.seeds, plan }), pair);
  const trials = useMemo(
    () => trialsOf(found ?? {}, 2, seeds).map((row) => row.map((trial) => (hasBegun(trial) ? trial : undefined))),
    [found, seeds],
  );
  const done = Object.values(found ?? {}).filter(({ status }) => status === 'done').length;

  return (
    <ToolPage
      title={words.title}
      lead={words.lead}
      settings={settings}
      task={task}
      said={task.status === 'idle' ? words.idle : words.said({ done, total: 2 * seeds })}
      experiment={false}
      controls={
        <>
          <ol ref={row} className={styles.list} aria-label={words.list}>
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
        </>
      }
    >
      <article aria-labelledby="failure" className={styles.failure}>
        <h3 id="failure">{told.title}</h3>
        <dl className={styles.told}>
          {(['symptom', 'cause', 'mend'] as const).map((part) => (
            <div key={part}>
              <dt>{words[part]}</dt>
              <dd>{told[part]}</dd>
            </div>
          ))}
        </dl>
        <Evidence failure={failure} seeds={seeds} trials={trials} open={props.open} />
      </article>
    </ToolPage>
  );
}
