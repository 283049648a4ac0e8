import { useStore } from 'zustand';
import { clipBound } from '../../claims/wgan/clip-lipschitz-law.ts';
import { jensenShannonOfLoss } from '../../divergences/implied.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import type { Playground } from '../../store/playground.ts';
import { predictGradient } from '../../studies/firstGradients.ts';
import type { Teacher } from '../../studies/teaching.ts';
import { significant } from '../../ui/text/format.ts';
import { useRuntime } from '../kit/context.ts';
import kit from '../kit/kit.module.css';
import { useWords } from '../words.ts';
import { useSetting } from './hooks.ts';
import styles from './lines.module.css';
import { useRunWords } from './useRunWords.ts';
import { useLinesWords } from './words.ts';

interface RunProps {
  readonly teacher: Teacher;
  readonly playground: Playground;
}

/** What theory says of the gradient at θ: a number, or the most that clipping lets it be; −log D has neither. */
function theoryOf(experiment: Experiment, theta: number): string {
  const { critic, constraint } = experiment;
  if (constraint.kind === 'clip') return `≤ ${significant(clipBound(constraint.clip, critic.depth, critic.width))}`;
  const predicted = predictGradient(experiment, theta);
  return predicted ? significant(predicted.value) : '–';
}

/** A network's run on the stage. */
export function NetworkRun({ teacher, playground }: RunProps) {
  const { show } = useRuntime();
  const words = useLinesWords();
  const { engines } = useWords();
  const run = useStore(playground.run);
  const status = useRunWords(playground);
  const experiment = useStore(playground.experiment, (state) => state.experiment);
  const { theta } = useSetting();
  const { generatorGradient, criticLoss } = playground.frames.series;
  const measured = generatorGradient.y[generatorGradient.length - 1];
  const loss = criticLoss.length > 0 ? criticLoss.y[criticLoss.length - 1] : undefined;
  const isCritic = teacher === 'w' || teacher === 'clip';
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
          <dd>{theoryOf(experiment, theta)}</dd>
        </div>
        {!isCritic && (
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
