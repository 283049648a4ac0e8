import { useId } from 'react';
import { useStore } from 'zustand';
import { actions } from '../../actions/index.ts';
import type { Playground } from '../../store/playground.ts';
import type { EngineChoice } from '../../worker/protocol.ts';
import { significant } from '../text/format.ts';
import { useWords } from '../words.tsx';
import styles from './EnginePanel.module.css';

/** Which engine trains, on what, why, and how fast; and the choice of another. */
export function EnginePanel({ playground }: { readonly playground: Playground }) {
  const words = useWords().engines;
  const name = useId();
  const { report, engineChoice, iterationsPerSecond, criticStepsPerSecond } = useStore(playground.run);
  return (
    <section className={styles.panel} aria-label={words.title} data-testid="engine">
      <h2 className={styles.title}>{words.title}</h2>
      {report ? (
        <>
          <p>{words.current({ engine: words.names[report.engine], adapter: report.adapter })}</p>
          <p className={styles.reason}>{words.reasons[report.reason]}</p>
          <dl className={styles.rates}>
            <div>
              <dt>{words.iterations}</dt>
              <dd>{significant(iterationsPerSecond)}</dd>
            </div>
            <div>
              <dt>{words.criticSteps}</dt>
              <dd>{significant(criticStepsPerSecond)}</dd>
            </div>
          </dl>
          <details className={styles.choice}>
            <summary>{words.choose}</summary>
            <fieldset>
              <legend className="visually-hidden">{words.choose}</legend>
              <EngineOption
                group={name}
                value="auto"
                label={words.names.auto}
                chosen={engineChoice === 'auto'}
                onChoose={(choice) => actions.chooseEngine.perform(playground, choice)}
              />
              {report.trials.map(({ engine, verdict, detail }) => (
                <EngineOption
                  key={engine}
                  group={name}
                  value={engine}
                  label={words.names[engine]}
                  verdict={words.verdicts[verdict]}
                  detail={detail}
                  disabled={verdict === 'unavailable'}
                  chosen={engineChoice === engine}
                  onChoose={(choice) => actions.chooseEngine.perform(playground, choice)}
                />
              ))}
            </fieldset>
          </details>
        </>
      ) : (
        <p className={styles.reason}>{words.starting}</p>
      )}
    </section>
  );
}

interface EngineOptionProps {
  readonly group: string;
  readonly value: EngineChoice;
  readonly label: string;
  readonly verdict?: string;
  readonly detail?: string;
  readonly disabled?: boolean;
  readonly chosen: boolean;
  readonly onChoose: (choice: EngineChoice) => void;
}

function EngineOption({ group, value, label, verdict, detail, disabled, chosen, onChoose }: EngineOptionProps) {
  return (
    <label className={styles.option}>
      <input
        type="radio"
        name={group}
        value={value}
        checked={chosen}
        disabled={disabled ?? false}
        onChange={() => onChoose(value)}
      />
      <span>
        {label}
        {verdict && (
          <span className={styles.verdict}>
            {verdict}
            {detail && ` · ${detail}`}
          </span>
        )}
      </span>
    </label>
  );
}
