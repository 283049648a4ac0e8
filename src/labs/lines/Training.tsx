import { useStore } from 'zustand';
import { jensenShannonOfLoss } from '../../divergences/implied.ts';
import type { Playground } from '../../store/playground.ts';
import { predictGradient } from '../../studies/firstGradients.ts';
import { significant } from '../../ui/text/format.ts';
import { Controls } from '../kit/Controls.tsx';
import { useRuntime } from '../kit/context.ts';
import kit from '../kit/kit.module.css';
import { useWords } from '../words.ts';
import { useLive, useLiveState, useSetting } from './hooks.ts';
import styles from './lines.module.css';
import { type Teacher, teachers } from './live.ts';
import { TraceView } from './TraceView.tsx';
import { useRunWords } from './useRunWords.ts';
import { useLinesWords } from './words.ts';

/** Choose a teacher, watch θ, and compare the gradient with theory's. */
export function Training() {
  const live = useLive();
  const words = useLinesWords();
  const { teacher, playground } = useLiveState((state) => state);
  return (
    <div className={styles.training}>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not form controls */}
      <div className={styles.teachers} role="group" aria-label={words.tabs.learn}>
        {teachers.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.teacher}
            data-teacher={name}
            aria-pressed={teacher === name}
            onClick={() => live.start(name)}
          >
            {words.learnBy[name]}
          </button>
        ))}
      </div>
      <TraceView />
      {teacher && playground ? (
        <Run teacher={teacher} playground={playground} />
      ) : (
        <p className={kit.status} role="status">
          {words.status.idle}
        </p>
      )}
      <Controls paths={['theta', 'sigma', 'lambda']} />
    </div>
  );
}

interface RunProps {
  readonly teacher: Teacher;
  readonly playground: Playground;
}

function Run({ teacher, playground }: RunProps) {
  const { show } = useRuntime();
  const words = useLinesWords();
  const { engines } = useWords();
  const run = useStore(playground.run);
  const status = useRunWords(playground);
  const experiment = useStore(playground.experiment, (state) => state.experiment);
  const { theta } = useSetting();
  const { generatorGradient, criticLoss } = playground.frames.series;
  const measured = generatorGradient.y[generatorGradient.length - 1];
  const theory = predictGradient(experiment, theta);
  const loss = criticLoss.length > 0 ? criticLoss.y[criticLoss.length - 1] : undefined;
  return (
    <>
      <div className={kit.run}>
        <p className={kit.status}>{status.now}</p>
        <span className="visually-hidden" role="status">
          {status.turn}
        </span>
        {run.status === 'playing' ? (
          <button type="button" className={kit.small} onClick={playground.pause}>
            {words.pause}
          </button>
        ) : (
          <button type="button" className={kit.small} disabled={run.status !== 'paused'} onClick={playground.play}>
            {words.resume}
          </button>
        )}
        <button type="button" className={kit.small} onClick={() => show('explore')}>
          {words.end}
        </button>
      </div>
      <progress className={kit.progress} max={experiment.warmup} value={Math.min(run.iteration, experiment.warmup)} />
      <dl className={kit.readouts}>
        <div>
          <dt>{words.gradientNow}</dt>
          <dd>{measured === undefined || generatorGradient.length === 0 ? '–' : significant(measured)}</dd>
        </div>
        <div>
          <dt>{words.theoryNow}</dt>
          <dd>{theory ? significant(theory.value) : '–'}</dd>
        </div>
        {teacher !== 'w' && (
          <div>
            <dt>{words.impliedJs}</dt>
            <dd>{loss === undefined ? '–' : significant(jensenShannonOfLoss(loss))}</dd>
          </div>
        )}
      </dl>
      {run.report && (
        <p className={styles.engine}>
          {words.engine({ engine: engines.names[run.report.engine], rate: significant(run.criticStepsPerSecond, 2) })}
        </p>
      )}
    </>
  );
}
