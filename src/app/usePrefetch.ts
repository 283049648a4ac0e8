import { useEffect } from 'react';
import { keepSpares } from '../client/spare.ts';
import { fetchPoints } from '../ui/controls/FieldControl.tsx';
import { fetchNumbers } from '../ui/curves/CurveNumbers.tsx';
import { fetchDiagnostics } from '../ui/diagnostics/useDiagnostics.ts';
import { arrive } from '../ui/loading/arrive.ts';
import { fetchSaving } from '../ui/play/Files.tsx';
import { fetchHealth } from '../ui/play/Happening.tsx';
import { fetchKeys } from '../ui/play/PageTools.tsx';
import { fetchBeside, fetchTimeline } from '../ui/play/PlayPage.tsx';
import { fetchData } from '../ui/play/useOwnData.tsx';
import { fetchTeaching } from '../ui/teaching/fetch.ts';
import { useLanguage } from '../ui/words.tsx';
import { tools } from '../workbench/tools.ts';
import { fetchLearn, loadContents } from './fetchLearn.ts';
import { keepOffline } from './keepOffline.ts';

/** By then the run has what it needs, and the line is free. */
const AFTER_MILLISECONDS = 4000;

/** Whether the reader pays for each byte, and has told the browser. */
const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** What Play fetches when a reader asks for it. */
const ofPlay = [
  fetchBeside,
  fetchData,
  fetchDiagnostics,
  fetchHealth,
  fetchKeys,
  fetchNumbers,
  fetchPoints,
  fetchSaving,
  fetchTeaching,
  fetchTimeline,
];

type Undo = () => void;
const nothing: Undo = () => {};

/** Does what is to be done while nothing else is, but not for a reader who pays for each byte; returns how to undo it. */
function whileIdle(work: () => Undo): Undo {
  if (savesData()) return nothing;
  let undo = nothing;
  const timer = setTimeout(() => {
    undo = work();
  }, AFTER_MILLISECONDS);
  return () => {
    clearTimeout(timer);
    undo();
  };
}

/** Learn is there, or on its way. */
function keepExaminer(): Undo {
  const ready = arrive(fetchLearn).then(
    (learn) => learn.keepExaminer(),
    () => nothing,
  );
  return () => void ready.then((leave) => leave());
}

/**
 * Fetches the other page while nothing else is to be done, so that it opens at once, and without a
 * connection too: Learn with its first chapter, and on Learn workers that are ready: two that train, for a lab and for
 * Play, and one that judges claims.
 */
export function usePrefetch(page: 'play' | 'learn'): void {
  const { language } = useLanguage();
  useEffect(
    () =>
      whileIdle(() => {
        // What doesn't arrive now is asked for again when it is wanted.
        arrive(fetchLearn).then(
          ({ prepare }) => prepare(language),
          () => undefined,
        );
        arrive(loadContents).catch(() => undefined);
        for (const load of Object.values(tools)) arrive<unknown>(load).catch(() => undefined);
        for (const fetchPart of ofPlay) arrive<unknown>(fetchPart).catch(() => undefined);
        keepOffline();
        return nothing;
      }),
    [language],
  );
  // On Play the run has its worker. Leaving Learn, Play takes a spare as it renders, before this gives them up.
  useEffect(() => (page === 'learn' ? whileIdle(keepSpares) : undefined), [page]);
  useEffect(() => (page === 'learn' ? whileIdle(keepExaminer) : undefined), [page]);
}
