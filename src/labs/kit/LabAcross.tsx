import { useEffect } from 'react';
import { useWords } from '../words.ts';
import { Controls } from './Controls.tsx';
import { useLabel, useRuntime } from './context.ts';
import styles from './kit.module.css';
import { Faults, Foot, type LabPanelProps } from './LabPanel.tsx';
import { Readouts } from './Readouts.tsx';
import { RunBar } from './RunBar.tsx';
import { ViewOf } from './ViewOf.tsx';

/** A lab whose pictures take all of the page's width: what is set above them, what comes of it below. */
export function LabAcross(props: LabPanelProps) {
  const { lab, tabs, found, drive, find } = useRuntime();
  const words = useWords();
  const label = useLabel();
  const { controls = [], views = [] } = tabs[0] ?? {};

  // What takes seconds begins when the reader can see it.
  useEffect(() => {
    if (drive && found.getState().status === 'idle') find();
  }, [found, drive, find]);

  return (
    <div className={styles.across}>
      <p className={styles.look}>
        {words.labs.look}
        {label('look')}
      </p>
      <div className={styles.settings}>
        <Controls paths={controls} />
        <RunBar />
        <Readouts />
        <Faults />
      </div>
      <ViewOf view={lab.lead} />
      {views.map((view, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tab's views never change their order
        <ViewOf key={k} view={view} />
      ))}
      <Foot {...props} />
    </div>
  );
}
