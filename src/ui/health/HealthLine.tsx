import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { applyRemedy } from '../../actions/applyRemedy.ts';
import { isOpen } from '../../experiment/limits.ts';
import { type Health, observe, remedyFor, unobserved } from '../../store/health.ts';
import { createObserver } from '../../store/observe.ts';
import type { Playground } from '../../store/playground.ts';
import styles from './HealthLine.module.css';
import { isMeant } from './meant.ts';
import { cause, evidence, remedyWords } from './sentences.ts';
import { useHealthWords } from './words.ts';

/** What the run showed when its failure began: numbers that went on changing would be read out anew each time. */
type Shown = Pick<Health, 'past' | 'failure'>;
const nothing: Shown = unobserved;

/** Follows a playground's frames; what is learnt belongs to one run under one experiment. */
function useHealth({ frames, experiment }: Playground): Shown {
  const [shown, setShown] = useState(nothing);
  useEffect(() => {
    let health = unobserved;
    let run: number | undefined;
    let take = createObserver();
    const show = (next: Health) => {
      if (next.failure !== health.failure) setShown(next);
      health = next;
    };
    const forget = () => {
      take = createObserver();
      show(unobserved);
    };
    const stops = [
      frames.subscribe(() => {
        const { newest } = frames;
        if (!newest) return;
        if (newest.run !== run) forget();
        run = newest.run;
        const seen = take(newest);
        if (seen) show(observe(health, experiment.getState().experiment, seen));
      }),
      experiment.subscribe((state, before) => state.experiment !== before.experiment && forget()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [frames, experiment]);
  return shown;
}

/** One sentence where a run goes wrong in a way that is known, its likely cause, and the change to try. */
export function HealthLine({ playground }: { readonly playground: Playground }) {
  const words = useHealthWords();
  const { failure, past } = useHealth(playground);
  const experiment = useStore(playground.experiment, (state) => state.experiment);
  const remedy = failure && remedyFor(failure, experiment);
  const limits = useStore(playground.experiment, (state) => state.limits);
  const meant = isMeant(experiment);
  return (
    <div aria-live="polite">
      {failure && remedy && (
        <div className={meant ? styles.meant : styles.health} data-failing={failure}>
          <p>
            {meant && (
              <strong>
                {words.meant}
                {words.gap}
              </strong>
            )}
            {evidence(words, failure, experiment, past)}
            {words.gap}
            {cause(words, failure, experiment, remedy)}
          </p>
          {remedy.changes.every(([path]) => isOpen(limits, path)) && (
            <p>
              <button type="button" className={styles.remedy} onClick={() => applyRemedy.perform(playground, remedy)}>
                {remedyWords(words, remedy)}
              </button>
            </p>
          )}
        </div>
      )}
    </div>
  );
}
