import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Experiment } from '../experiment/experiment.ts';
import { encodeLink } from '../experiment/link.ts';
import { useWords } from '../ui/words.tsx';
import { type Tool, toolNames } from '../workbench/tools.ts';
import { startedPlay } from './play.ts';
import styles from './SecondLine.module.css';

/** The experiment that goes from one way of running it to the next. */
export const carried = createStore<{ readonly experiment: Experiment | undefined }>(() => ({ experiment: undefined }));

interface SecondLineProps {
  readonly tool: Tool | undefined;
  /** In the header, or as a line of its own below; the page shows one of the two, by its width. */
  readonly place: 'header' | 'below';
}

/** The ways to run an experiment: once, or on a page of the workbench. */
export function SecondLine({ tool, place }: SecondLineProps) {
  const words = useWords().play.workbench;
  const experiment = useStore(carried, (state) => state.experiment);
  const query = (view = {}) => (experiment ? `?${encodeLink(experiment, view)}` : '');
  const current = (name: Tool | undefined) => (name === tool ? 'page' : undefined);
  return (
    <nav className={styles.line} data-place={place} aria-label={words.label}>
      {/* With Play's own look, or its run would start afresh. */}
      <a href={`#/play${query(startedPlay()?.view.getState())}`} aria-current={current(undefined)}>
        {words.one}
      </a>
      {toolNames.map((name) => (
        <a key={name} href={`#/${name}${query()}`} aria-current={current(name)}>
          {words[name]}
        </a>
      ))}
    </nav>
  );
}
