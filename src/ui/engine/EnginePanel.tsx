import { useId } from 'react';
import { useStore } from 'zustand';
import { actions } from '../../actions/index.ts';
import type { Playground } from '../../store/playground.ts';
import type { EngineReport } from '../../worker/protocol.ts';
import { count, significant } from '../text/format.ts';
import { useLanguage, useWords } from '../words.tsx';
import styles from './EnginePanel.module.css';

/** Reasons that a reader should see unasked: something better was expected. */
const surprising: readonly EngineReport['reason'][] = [
  'no-webgpu',
  'unanswered',
  'software-webgpu',
  'self-test-failed',
  'recovered',
];

/** Which engine trains and how fast, in one line; behind it on what, why, and the choice of another. */
export function EnginePanel({ playground }: { readonly playground: Playground }) {
  const words = useWords().engines;
  const report = useStore(playground.run, (run) => run.report);
  if (!report) {
    return (
      <p className={styles.panel} data-testid="engine">
        {words.starting}
      </p>
    );
  }
  const reason = words.reasons[report.reason];
  const told = surprising.includes(report.reason);
  return (
    <section className={styles.panel} aria-label={words.title} data-testid="engine">
      <details>
        <summary className={styles.summary}>
          {words.names[report.engine]}
          <Rates playground={playground} />
        </summary>
        <p>{words.current({ engine: words.names[report.engine], adapter: report.adapter })}</p>
        {!told && <p>{reason}</p>}
        <EngineChoices playground={playground} report={report} />
      </details>
      {told && <p>{reason}</p>}
    </section>
  );
}

function Rates({ playground }: { readonly playground: Playground }) {
  const words = useWords().engines;
  const { language } = useLanguage();
  const iterations = useStore(playground.run, (run) => run.iterationsPerSecond);
  const criticSteps = useStore(playground.run, (run) => run.criticStepsPerSecond);
  const playing = useStore(playground.run, (run) => run.status === 'playing');
  // 0 says that it isn't known yet, and a run that rests has none.
  if (!playing || iterations === 0) return null;
  const rate = (value: number) => (value < 100 ? significant(value) : count(Math.round(value), language));
  return (
    <span className={styles.rates}>
      {words.rates({ iterations: rate(iterations), criticSteps: rate(criticSteps) })}
    </span>
  );
}

interface EngineChoicesProps {
  readonly playground: Playground;
  readonly report: EngineReport;
}

/** All engines with what their self-test said. */
function EngineChoices({ playground, report }: EngineChoicesProps) {
  const words = useWords().engines;
  const name = useId();
  const chosen = useStore(playground.run, (run) => run.engineChoice);
  const auto = { engine: 'auto', verdict: undefined, detail: '', criticStepsPerSecond: undefined } as const;
  const options = [auto, ...report.trials];
  return (
    <fieldset className={styles.choices}>
      <legend>{words.choose}</legend>
      {options.map(({ engine, verdict, detail, criticStepsPerSecond }) => (
        <label key={engine} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={engine}
            checked={chosen === engine}
            disabled={verdict === 'unavailable'}
            onChange={() => actions.chooseEngine.perform(playground, engine)}
          />
          <span>
            {words.names[engine]}
            {verdict && (
              <span className={styles.verdict}>
                {words.verdicts[verdict]}
                {detail && ` · ${detail}`}
                {criticStepsPerSecond && ` · ${words.pace({ criticSteps: significant(criticStepsPerSecond) })}`}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
