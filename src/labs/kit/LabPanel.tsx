import { type FocusEvent, useEffect, useRef, useState } from 'react';
import { Words } from '../../ui/text/Words.tsx';
import { useLanguage } from '../../ui/words.tsx';
import { CopyLink } from '../prose/CopyLink.tsx';
import { useWords } from '../words.ts';
import { linkTo } from './address.ts';
import { Controls } from './Controls.tsx';
import { useLabel, useParameters, useRuntime } from './context.ts';
import { faultWords } from './faultWords.ts';
import styles from './kit.module.css';
import { CONTROLS } from './open.ts';
import { Readouts, Strip } from './Readouts.tsx';
import { RunBar } from './RunBar.tsx';
import type { Runtime } from './runtime.ts';
import { type AnyView, ViewOf } from './ViewOf.tsx';

export interface LabPanelProps {
  /** The page's address, and the labs that share it. */
  readonly address: string;
  readonly ids: readonly string[];
  /** Beside a text, which on a phone it lies over for as long as the reader wants; or alone. */
  readonly placed: 'beside' | 'alone';
}

/** A lab as the reader sees it: the lead picture, and under it what one tab holds. */
export function LabPanel({ address, ids, placed }: LabPanelProps) {
  const runtime = useRuntime();
  const { lab, tabs, found, drive, find } = runtime;
  const words = useWords();
  const label = useLabel();
  const shown = useParameters(({ tab }) => tab);
  const [overText, setOverText] = useState(false);
  const sticky = useRef<HTMLDivElement>(null);
  const tab = tabs.find(({ name }) => name === shown) ?? tabs[0];

  // What takes seconds begins when the reader can see it.
  useEffect(() => {
    if (drive && found.getState().status === 'idle') find();
  }, [found, drive, find]);

  function show(name: string): void {
    runtime.show(name);
    setOverText(true);
    const stage = sticky.current;
    // Where the stage sticks above the text, the panel over it fits the screen only once it does.
    if (stage && getComputedStyle(stage).position === 'sticky') scrollBy({ top: stage.getBoundingClientRect().top });
  }

  function leave({ currentTarget, relatedTarget }: FocusEvent): void {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setOverText(false);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it listens to where the focus of its controls goes
    <div ref={sticky} className={styles.sticky} data-placed={placed} onBlur={leave}>
      <div className={styles.lead}>
        <ViewOf view={lab.lead} />
      </div>
      <Strip />
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not form controls */}
      <div className={styles.tabs} data-count={tabs.length} role="group" aria-label={words.labs.tabs}>
        <button type="button" className={styles.text} aria-pressed={!overText} onClick={() => setOverText(false)}>
          {words.learn.text}
        </button>
        {tabs.map(({ name }) => (
          <button
            key={name}
            type="button"
            data-over-text={overText}
            aria-pressed={tab?.name === name}
            onClick={() => show(name)}
          >
            {name === CONTROLS ? words.labs.controls : label(name)}
          </button>
        ))}
      </div>
      <Faults />
      <div className={styles.panel} data-over-text={overText}>
        <div className={styles.settings}>
          <p className={styles.look}>
            {words.labs.look}
            <Words text={label('look').replaceAll(' = ', '\u00a0=\u00a0')} />
          </p>
          <RunBar />
          {tab && tab.controls.length > 0 && <Controls paths={tab.controls} />}
          <Readouts />
          {tab && <Views tab={tab} of={isBeside} />}
        </div>
        <Foot address={address} ids={ids} placed={placed} />
        <div className={styles.views}>{tab && <Views tab={tab} of={(view) => !isBeside(view)} />}</div>
      </div>
    </div>
  );
}

/** Tables, and what is like one, stand with the numbers; pictures under the lead. */
const isBeside = (view: AnyView): boolean => view.kind === 'table' || (view.kind === 'custom' && view.beside === true);

/** Some of a tab's views. */
function Views({ tab, of }: { readonly tab: Runtime['tabs'][number]; readonly of: (view: AnyView) => boolean }) {
  return tab.views.filter(of).map((view, k) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a tab's views never change their order
    <ViewOf key={`${tab.name} ${k}`} view={view} />
  ));
}

/** What an address asked for and couldn't have. */
export function Faults() {
  const { lab } = useRuntime();
  const words = useWords();
  const { language } = useLanguage();
  return useParameters(({ faults }) => faults).map((fault) => (
    <p key={fault.field} role="alert" className={styles.fault}>
      {faultWords(words, lab.words, language, fault)}
    </p>
  ));
}

export function Foot({ address, ids, placed }: LabPanelProps) {
  const runtime = useRuntime();
  const words = useWords().labs;
  // The links hold what the reader has set.
  useParameters(({ at }) => at);
  return (
    <p className={styles.foot}>
      <button type="button" onClick={runtime.reset}>
        {words.reset}
      </button>
      <CopyLink hash={linkTo(runtime, address, ids)} />
      {placed === 'beside' && <a href={linkTo(runtime, `#/lab/${runtime.id}`, [runtime.id])}>{words.alone}</a>}
    </p>
  );
}
