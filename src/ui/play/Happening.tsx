import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { actions } from '../../actions/index.ts';
import type { Measures } from '../../divergences/estimate.ts';
import type { Playground } from '../../store/playground.ts';
import { NotLoaded } from '../loading/NotLoaded.tsx';
import { usePart } from '../loading/usePart.ts';
import { faultsSentence } from '../messages/faultSentence.ts';
import { useWords } from '../words.tsx';
import styles from './Happening.module.css';
import { happening, WHY } from './happening.ts';
import { type Headline, headline } from './headline.ts';

/** Of runs that go wrong: there is nothing to say before there are measures. */
export const fetchHealth = () => import('../health/part.ts');

/** Under the stage: what is happening, in a sentence, and the one switch that matters. */
export function Happening({ playground }: { readonly playground: Playground }) {
  const words = useWords();
  const { status, measures, iteration, restarted, diverged, faults } = useStore(playground.run);
  const kind = useStore(playground.experiment, ({ experiment }) => experiment.dataset.kind);
  const shown = useHeadline(measures);
  const notice = noticeOf();
  const health = usePart(fetchHealth, diverged !== undefined);

  /** What the reader should hear at once, if anything. */
  function noticeOf(): string {
    if (faults && faults.length > 0) return faultsSentence(words, faults, kind);
    if (status === 'crashed') return words.play.crashed;
    if (status === 'hidden') return words.play.hidden;
    return restarted ? words.play.restarted : '';
  }

  return (
    <div className={styles.happening}>
      <div className={diverged ? undefined : styles.said}>
        <p className={styles.sentence} role="status">
          {notice}
        </p>
        {!diverged && notice === '' && <p className={styles.sentence}>{happening(words, shown, iteration > 0)}</p>}
      </div>
      {diverged ? (
        health.part ? (
          <health.part.Diverged playground={playground} diverged={diverged} />
        ) : (
          health.failed && <NotLoaded onRetry={health.again} />
        )
      ) : (
        <ConstraintSwitch playground={playground} />
      )}
    </div>
  );
}

/** The headline with its memory: each new measurement is taken in once. */
function useHeadline(measures: Measures | undefined): Headline | undefined {
  const [shown, setShown] = useState<Headline>();
  if (shown?.measures === measures) return shown;
  const next = measures && headline(shown, measures);
  setShown(next);
  return next;
}

/** Clipping ⇄ gradient penalty in one click, everything else as it is, and what the two do to the critic. */
function ConstraintSwitch({ playground }: { readonly playground: Playground }) {
  const words = useWords().play.happening;
  const id = useId();
  const [open, setOpen] = useState(false);
  const constraint = useStore(playground.experiment, ({ experiment }) => experiment.constraint.kind);
  const penalise = constraint === 'clip';
  // A task may close it.
  if (!actions.switchConstraint.enabled(playground)) return null;
  return (
    <>
      <p className={styles.switch}>
        {words.tryInstead}{' '}
        <button type="button" className={styles.instead} onClick={() => actions.switchConstraint.perform(playground)}>
          {penalise ? words.penaliseInstead : words.clipInstead}
        </button>{' '}
        <button
          type="button"
          className={styles.instead}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {words.why}
        </button>
      </p>
      <p id={id} className={styles.because} hidden={!open}>
        {words.because} <a href={WHY}>{words.more}</a>
      </p>
    </>
  );
}
