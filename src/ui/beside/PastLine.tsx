import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { type Experiment, parseExperiment } from '../../experiment/experiment.ts';
import { withField } from '../../experiment/withField.ts';
import type { Change } from '../../files/history.ts';
import type { Playground } from '../../store/playground.ts';
import { forgetBefore } from '../../store/record.ts';
import { count } from '../text/format.ts';
import { useLanguage, useWords } from '../words.tsx';
import styles from './beside.module.css';
import { compareLink } from './links.ts';
import { momentsOf, momentText, speechOf } from './say.ts';
import { useBesideWords } from './words.ts';

/** What the run began with, its changes taken back; undefined where nothing was changed under way. */
function begun(experiment: Experiment, changes: readonly Change[]): Experiment | undefined {
  const live = changes.filter(({ iteration }) => iteration > 0);
  if (live.length === 0) return undefined;
  return parseExperiment(live.reduceRight((made, { field, from }) => withField(made, field, from), experiment));
}

/** So many moments are told above the curves; each has its mark in them. */
const TOLD = 2;

/** Above the curves: what was changed and when, what the faint curves are, and the way to compare the two. */
export function PastLine({ playground }: { readonly playground: Playground }) {
  const { frames } = playground;
  const words = useBesideWords();
  const catalogue = useWords();
  const { language } = useLanguage();
  const before = useSyncExternalStore(frames.subscribe, () => frames.before);
  const changes = useSyncExternalStore(frames.subscribe, () => frames.changes);
  const experiment = useStore(playground.experiment, (state) => state.experiment);
  if (!before && changes.length === 0) return null;
  const speech = speechOf(catalogue, words, language, experiment);
  const first = begun(experiment, changes) ?? before?.experiment;
  const { wasserstein } = before?.series ?? frames.series;
  return (
    <p className={styles.past}>
      {momentsOf(changes)
        .slice(-TOLD)
        .map((moment) => `${momentText(speech, moment)} `)}
      {before && `${words.faint({ iteration: count(wasserstein.x[wasserstein.length - 1] ?? 0, language) })} `}
      {first && <a href={compareLink(first, experiment)}>{words.compareBefore}</a>}
      {before && (
        <button type="button" onClick={() => forgetBefore(frames)}>
          {words.dismiss}
        </button>
      )}
    </p>
  );
}
