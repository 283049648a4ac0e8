import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { ifEnded } from '../../client/client.ts';
import type { Playground } from '../../store/playground.ts';
import type { Stage } from '../../worker/stages.ts';
import { caption } from './caption.ts';
import styles from './timeline.module.css';
import { useTimelineWords } from './words.ts';

/** The next iteration step by step: which network moved, how far, and what came of it. */
export function SlowMotion({ playground }: { readonly playground: Playground }) {
  const words = useTimelineWords();
  const iteration = useStore(playground.run, (run) => run.iteration);
  const playing = useStore(playground.run, ({ status }) => status === 'playing');
  const { objective, constraint } = useStore(playground.experiment, ({ experiment }) => experiment);
  const [shown, setShown] = useState<Stage>();
  // Of another moment, it tells nothing any more.
  const stage = shown && shown.iteration === iteration && !playing ? shown : undefined;

  const show = async (next: number) => {
    const found = await playground.query({ kind: 'stage', stage: next }).catch(ifEnded);
    if (found) setShown(found);
  };
  async function next(): Promise<void> {
    const last = stage !== undefined && stage.stage > stage.criticSteps;
    if (last) await playground.step(1).catch(ifEnded);
    await show(last ? 1 : (stage?.stage ?? 0) + 1);
  }
  useEffect(() => {
    void playground.query({ kind: 'stage', stage: 0 }).then(setShown, ifEnded);
    return () => void playground.query({ kind: 'stage', stage: 0 }).catch(ifEnded);
  }, [playground]);

  return (
    <div className={styles.slow}>
      <div className={styles.bar}>
        <button
          type="button"
          className={styles.now}
          disabled={!stage || stage.stage === 0}
          onClick={() => void show((stage?.stage ?? 1) - 1)}
        >
          {words.slow.back}
        </button>
        <button type="button" className={styles.now} onClick={() => void next()}>
          {words.slow.next}
        </button>
        {stage && (
          <ol className={styles.stages} aria-hidden="true">
            {Array.from({ length: stage.criticSteps + 1 }, (_, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
              <li key={k} data-shown={k + 1 === stage.stage} data-generator={k === stage.criticSteps} />
            ))}
          </ol>
        )}
      </div>
      <p className={styles.caption} aria-live="polite">
        {stage && caption(words.slow, stage, { objective, constraint: constraint.kind })}
      </p>
    </div>
  );
}
