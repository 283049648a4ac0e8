import { teachers } from '../../studies/teaching.ts';
import { Controls } from '../kit/Controls.tsx';
import kit from '../kit/kit.module.css';
import { useLive, useLiveState } from './hooks.ts';
import { exactTeachers, isExact, isTrained, type Learner } from './learners.ts';
import styles from './lines.module.css';
import { NetworkRun } from './NetworkRun.tsx';
import { RaceRun } from './RaceRun.tsx';
import { training } from './setting.ts';
import { TraceView } from './TraceView.tsx';
import { WalkRun } from './WalkRun.tsx';
import { useLinesWords } from './words.ts';

/** Choose a teacher, or let all of them race; watch θ, and compare the gradient with theory's. */
export function Training() {
  const live = useLive();
  const words = useLinesWords();
  const learner = useLiveState((state) => state.learner);
  return (
    <div className={styles.training}>
      <Teachers label={words.exactly} of={exactTeachers} />
      <Teachers label={words.byNetwork} of={teachers} />
      <button
        type="button"
        className={styles.race}
        aria-pressed={learner === 'race'}
        onClick={() => live.start('race')}
      >
        {words.race}
      </button>
      <TraceView />
      <Running />
      <Controls paths={['theta', 'thickness', 'sigma']} />
      <details className={styles.more}>
        <summary>{words.settings}</summary>
        <Controls paths={Object.keys(training)} />
      </details>
    </div>
  );
}

function Running() {
  const words = useLinesWords();
  const { learner, playground, race } = useLiveState((state) => state);
  if (race) return <RaceRun race={race} />;
  if (isTrained(learner) && playground) return <NetworkRun teacher={learner} playground={playground} />;
  if (isExact(learner)) return <WalkRun teacher={learner} />;
  return (
    <p className={kit.status} role="status">
      {words.status.idle}
    </p>
  );
}

function Teachers({ label, of }: { readonly label: string; readonly of: readonly Learner[] }) {
  const live = useLive();
  const words = useLinesWords();
  const learner = useLiveState((state) => state.learner);
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not form controls
    <div className={styles.teachers} role="group" aria-label={label}>
      <span className={styles.kind} aria-hidden>
        {label}
      </span>
      {of.map((name) => (
        <button
          key={name}
          type="button"
          className={styles.teacher}
          data-teacher={name}
          aria-pressed={learner === name}
          onClick={() => live.start(name)}
        >
          {words.teachers[name]}
        </button>
      ))}
    </div>
  );
}
