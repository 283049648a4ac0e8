import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useRow } from '../../ui/layout/useRow.ts';
import { arriveAgain } from '../../ui/loading/arrive.ts';
import { NotLoaded } from '../../ui/loading/NotLoaded.tsx';
import { useLanguage } from '../../ui/words.tsx';
import { findLab } from '../index.ts';
import { RuntimeContext } from '../kit/context.ts';
import styles from '../kit/kit.module.css';
import { LabAcross } from '../kit/LabAcross.tsx';
import { LabPanel } from '../kit/LabPanel.tsx';
import { useWords } from '../words.ts';
import { StageContext, useStage } from './context.ts';
import { createStage, type Stage } from './stage.ts';

/** The names of more labs than these would take too much of the stage: they stand in one line, as on a phone. */
const MANY = 4;

interface StageProviderProps {
  readonly labs: readonly string[];
  /** The page's address, without a query. */
  readonly address: string;
  readonly children: ReactNode;
}

/** Holds the labs of a text, and keeps in the address how the one in view stands. */
export function StageProvider({ labs, address, children }: StageProviderProps) {
  const [stage, setStage] = useState<Stage>();
  useEffect(() => {
    const made = createStage(labs, address);
    setStage(made);
    // What doesn't arrive says so on the stage.
    made.load().catch(() => undefined);
    return made.dispose;
  }, [labs, address]);
  return stage && <StageContext value={stage}>{children}</StageContext>;
}

/** The lab in view, with a switch where the text has several. */
export function StagePanel({ placed }: { readonly placed: 'beside' | 'alone' }) {
  const stage = useStage();
  const words = useWords().labs;
  const { language } = useLanguage();
  const { shown, open, failed } = useStore(stage.state);
  const runtime = open[shown];
  const Panel = runtime?.lab.across ? LabAcross : LabPanel;
  const row = useRow<HTMLDivElement>(shown);
  const titleOf = (id: string) => findLab(id)?.title[language] ?? id;
  return (
    <>
      {stage.ids.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: buttons, not form controls
        <div
          ref={row}
          className={styles.labs}
          role="group"
          aria-label={words.which}
          data-many={stage.ids.length > MANY}
        >
          {stage.ids.map((id) => (
            <button key={id} type="button" aria-pressed={id === shown} onClick={() => stage.show(id)}>
              {titleOf(id)}
            </button>
          ))}
        </div>
      )}
      {failed && <NotLoaded onRetry={() => arriveAgain(stage.load)} />}
      {runtime ? (
        <RuntimeContext value={runtime}>
          <Panel key={shown} address={stage.address} ids={stage.ids} placed={placed} />
        </RuntimeContext>
      ) : (
        !failed && <p role="status">{words.loading}</p>
      )}
    </>
  );
}
