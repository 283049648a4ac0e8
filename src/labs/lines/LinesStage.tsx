import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { significant } from '../../ui/text/format.ts';
import { useWords } from '../../ui/words.tsx';
import { LabContext } from '../lab.ts';
import { readAddress, writeAddress } from './address.ts';
import { Controls } from './Controls.tsx';
import { createLinesLab, type LinesLab } from './createLab.ts';
import { LinesContext, useLines, useSetting } from './LinesContext.ts';
import styles from './lines.module.css';
import { ReadingsTable } from './ReadingsTable.tsx';
import { RulersView } from './RulersView.tsx';
import { faultWords } from './refusal.ts';
import { readingsAt, rulers } from './rulers.ts';
import { StageView } from './StageView.tsx';
import { Training } from './Training.tsx';

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const WRITE_MILLISECONDS = 400;

interface ProviderProps {
  /** The chapter's address, without a query. */
  readonly address: string;
  readonly children: ReactNode;
}

const queryOf = (hash: string) => hash.split('?').slice(1).join('?');

/** Holds the lab of the parallel lines, and keeps its setting in the address. */
export function LinesProvider({ address, children }: ProviderProps) {
  const [lab, setLab] = useState<LinesLab>();
  useEffect(() => {
    const made = createLinesLab(readAddress(queryOf(location.hash)));
    setLab(made);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = made.stage.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        const query = writeAddress(made.stage.getState().setting);
        history.replaceState(history.state, '', query ? `${address}?${query}` : address);
      }, WRITE_MILLISECONDS);
    });
    const arrive = () => {
      const query = queryOf(location.hash);
      if (query && location.hash.startsWith(address)) made.arrange(readAddress(query));
    };
    addEventListener('hashchange', arrive);
    return () => {
      removeEventListener('hashchange', arrive);
      stop();
      clearTimeout(timer);
      made.dispose();
    };
  }, [address]);
  if (!lab) return null;
  return (
    <LinesContext value={lab}>
      <LabContext value={lab}>{children}</LabContext>
    </LinesContext>
  );
}

/** The stage of the parallel lines, and under it either the rulers or a training run. */
export function LinesStage() {
  const lab = useLines();
  const words = useWords();
  const { mode, faults } = useStore(lab.stage);
  return (
    <aside className={styles.column} aria-label={words.learn.stage}>
      <div className={styles.sticky}>
        <StageView />
        <Strip />
      </div>
      <div className={styles.panel}>
        {faults.map((fault) => (
          <p key={fault.field} role="alert" className={styles.fault}>
            {faultWords(words, fault)}
          </p>
        ))}
        {/* biome-ignore lint/a11y/useSemanticElements: two buttons, not form controls */}
        <div className={styles.tabs} role="group" aria-label={words.lines.tabs.label}>
          {(['explore', 'learn'] as const).map((name) => (
            <button key={name} type="button" aria-pressed={mode === name} onClick={() => lab.show(name)}>
              {words.lines.tabs[name]}
            </button>
          ))}
        </div>
        {mode === 'explore' ? (
          <>
            <Controls names={['theta', 'thickness', 'sigma']} />
            <RulersView />
            <ReadingsTable />
          </>
        ) : (
          <Training />
        )}
      </div>
    </aside>
  );
}

/** The rulers' values in one line, for screens on which only the stage stays in view. */
function Strip() {
  const words = useWords().lines;
  const setting = useSetting();
  const readings = readingsAt(setting);
  return (
    <p className={styles.strip}>
      <span>θ {significant(setting.theta)}</span>
      {rulers
        .filter((ruler) => ruler !== 'klReverse')
        .map((ruler) => (
          <span key={ruler} data-ruler={ruler}>
            {words.rulers[ruler]} {significant(readings[ruler].value)}
          </span>
        ))}
    </p>
  );
}
