import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Limit } from '../../../experiment/limits.ts';
import type { LinkView } from '../../../experiment/link.ts';
import type { Until } from '../../../experiment/until.ts';
import { InputError } from '../../../fields/fault.ts';
import type { Playground } from '../../../store/playground.ts';
import {
  type Assignment,
  assignmentOf,
  type drawnSeries,
  encodeAssignment,
  freely,
  MOST_TEXT,
} from '../../../teaching/assignment.ts';
import { panelNames, panels } from '../../curves/panels.ts';
import { faultsSentence } from '../../messages/faultSentence.ts';
import { useWords } from '../../words.tsx';
import { CopyField } from '../CopyField.tsx';
import { QrView } from '../share/QrView.tsx';
import styles from '../teaching.module.css';
import { useTeachingWords } from '../words.ts';
import assign from './assign.module.css';
import { LimitRows } from './LimitRows.tsx';

interface ComposerProps {
  readonly playground: Playground;
  readonly view: StoreApi<LinkView>;
}

/** How a teacher's choice is written: a number of iterations stays text until it is read. */
interface Draft {
  readonly task: string;
  readonly from: string;
  readonly stop: 'none' | 'iteration' | 'modes' | 'floor';
  readonly iteration: string;
  readonly series: string;
  readonly over: string;
  readonly limits: Readonly<Record<string, Limit>>;
}

const blank: Draft = { task: '', from: '0', stop: 'iteration', iteration: '1000', series: '', over: '500', limits: {} };

function untilOf({ stop, iteration }: Draft): Until | undefined {
  if (stop === 'none') return undefined;
  return stop === 'iteration' ? Number(iteration) : stop;
}

/** Makes an assignment of the experiment as it is, and its link. */
export function Composer({ playground, view }: ComposerProps) {
  const page = useWords();
  const words = useTeachingWords().assign;
  const [draft, setDraft] = useState(blank);
  const experiment = useStore(playground.experiment, (state) => state.experiment);
  const look = useStore(view);
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const made: Assignment = {
    start: experiment,
    from: Number(draft.from),
    task: draft.task,
    limits: draft.limits,
    until: untilOf(draft),
    ...(draft.series && {
      predict: { series: draft.series as (typeof drawnSeries)[number], iterations: Number(draft.over) },
    }),
  };
  const link = `${location.origin}${location.pathname}#/play?${encodeAssignment(made, freely(look))}`;
  const wrong = faultOf(link);

  return (
    <>
      <p className={styles.hint}>{words.start}</p>
      <label>
        {words.task}
        <textarea
          rows={4}
          maxLength={2 * MOST_TEXT}
          placeholder={words.sample}
          value={draft.task}
          onChange={(event) => set({ task: event.target.value })}
        />
      </label>
      <p className={assign.left}>{words.left({ count: Math.max(0, MOST_TEXT - [...draft.task].length) })}</p>
      <p className={styles.row}>
        <label>
          {words.from}{' '}
          <input inputMode="numeric" value={draft.from} onChange={(event) => set({ from: event.target.value })} />
        </label>
        <label>
          {words.until}{' '}
          <select value={draft.stop} onChange={(event) => set({ stop: event.target.value as Draft['stop'] })}>
            {(['none', 'iteration', 'modes', 'floor'] as const).map((name) => (
              <option key={name} value={name}>
                {words.stops[name]}
              </option>
            ))}
          </select>
        </label>
        {draft.stop === 'iteration' && (
          <label>
            {words.iteration}{' '}
            <input
              inputMode="numeric"
              value={draft.iteration}
              onChange={(event) => set({ iteration: event.target.value })}
            />
          </label>
        )}
      </p>
      <p className={styles.row}>
        <label>
          {words.predict}{' '}
          <select value={draft.series} onChange={(event) => set({ series: event.target.value })}>
            <option value="">{words.nothing}</option>
            {panelNames.map((name) => (
              <optgroup key={name} label={page.curves.titles[name]}>
                {panels[name].curves.map(({ series }) => (
                  <option key={series} value={series}>
                    {page.curves.names[series]}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        {draft.series !== '' && (
          <label>
            {words.over}{' '}
            <input inputMode="numeric" value={draft.over} onChange={(event) => set({ over: event.target.value })} />
          </label>
        )}
      </p>
      <LimitRows experiment={experiment} limits={draft.limits} onLimits={(limits) => set({ limits })} />
      {wrong ? (
        <p role="status">{words.wrong({ why: faultsSentence(page, wrong.faults, experiment.dataset.kind) })}</p>
      ) : (
        <>
          <CopyField label={words.title} text={link} rows={3} />
          <p>
            <a className={styles.button} href={link} target="_blank" rel="noopener">
              {words.preview}
            </a>
          </p>
          <QrView link={link} />
        </>
      )}
    </>
  );
}

/** What a student's page would find wrong with the link. */
function faultOf(link: string): InputError | undefined {
  try {
    assignmentOf(link);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}
