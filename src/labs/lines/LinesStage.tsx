import { type FocusEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { parallelLines } from '../../divergences/lines.ts';
import type { Playground } from '../../store/playground.ts';
import { significant } from '../../ui/text/format.ts';
import { LabContext } from '../lab.ts';
import { useWords } from '../words.ts';
import { readAddress, writeAddress } from './address.ts';
import { Controls } from './Controls.tsx';
import { createLinesLab, type LinesLab, type Mode } from './createLab.ts';
import { LinesContext, useLearning, useLines, useSetting } from './LinesContext.ts';
import styles from './lines.module.css';
import { ReadingsTable } from './ReadingsTable.tsx';
import { RulersView } from './RulersView.tsx';
import { faultWords } from './refusal.ts';
import { rulers } from './rulers.ts';
import { StageView } from './StageView.tsx';
import { Training } from './Training.tsx';
import { useRunWords } from './useRunWords.ts';

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const WRITE_MILLISECONDS = 400;

interface ProviderProps {
  /** The chapter's address, without a query. */
  readonly address: string;
  readonly children: ReactNode;
}

/** What follows the question mark, without the name of a heading. */
const queryOf = (hash: string) => /\?([^#]*)/.exec(hash)?.[1] ?? '';

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

/**
 * The stage of the parallel lines, and under it either the rulers or a training run.
 * On a phone these lie over the text, for as long as the reader wants them.
 */
export function LinesStage() {
  const lab = useLines();
  const words = useWords();
  const { mode, faults } = useStore(lab.stage);
  const [overText, setOverText] = useState(false);
  const sticky = useRef<HTMLDivElement>(null);

  function show(name: Mode): void {
    lab.show(name);
    setOverText(true);
    const stage = sticky.current;
    // Where the stage sticks above the text, the panel over it fits the screen only once it does.
    if (stage && getComputedStyle(stage).position === 'sticky') scrollBy({ top: stage.getBoundingClientRect().top });
  }

  function leave({ currentTarget, relatedTarget }: FocusEvent): void {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setOverText(false);
  }

  return (
    <aside className={styles.column} aria-label={words.learn.stage}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens to where the focus of its controls goes */}
      <div ref={sticky} className={styles.sticky} onBlur={leave}>
        <StageView />
        <Strip />
        {/* biome-ignore lint/a11y/useSemanticElements: buttons, not form controls */}
        <div className={styles.tabs} role="group" aria-label={words.lines.tabs.label}>
          <button type="button" className={styles.text} aria-pressed={!overText} onClick={() => setOverText(false)}>
            {words.learn.text}
          </button>
          {(['explore', 'learn'] as const).map((name) => (
            <button
              key={name}
              type="button"
              data-over-text={overText}
              aria-pressed={mode === name}
              onClick={() => show(name)}
            >
              {words.lines.tabs[name]}
            </button>
          ))}
        </div>
        {faults.map((fault) => (
          <p key={fault.field} role="alert" className={styles.fault}>
            {faultWords(words, fault)}
          </p>
        ))}
        <div className={styles.panel} data-over-text={overText}>
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
      </div>
    </aside>
  );
}

/** What goes on, in one line, for screens on which only the stage stays in view. */
function Strip() {
  const playground = useLearning((state) => state.playground);
  const { theta } = useSetting();
  return (
    <p className={styles.strip}>
      <span>θ {significant(theta)}</span>
      {playground ? <RunLine playground={playground} /> : <RulersLine />}
    </p>
  );
}

function RunLine({ playground }: { readonly playground: Playground }) {
  return <span>{useRunWords(playground).now}</span>;
}

function RulersLine() {
  const words = useWords().lines;
  const readings = parallelLines(useSetting());
  return rulers
    .filter((ruler) => ruler !== 'klReverse')
    .map((ruler) => (
      <span key={ruler} data-ruler={ruler}>
        {words.rulers[ruler]} {significant(readings[ruler].value)}
      </span>
    ));
}
