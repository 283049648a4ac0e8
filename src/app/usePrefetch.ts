import { useEffect } from 'react';
import { arrive } from '../ui/loading/arrive.ts';
import { useLanguage } from '../ui/words.tsx';
import { fetchLearn } from './fetchLearn.ts';

/** By then the run has what it needs, and the line is free. */
const AFTER_MILLISECONDS = 4000;

/** Whether the reader pays for each byte, and has told the browser. */
const savesData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** Fetches Learn and its first chapter while nothing else is to be done, so that they open at once, and without a connection too. */
export function usePrefetch(): void {
  const { language } = useLanguage();
  useEffect(() => {
    if (savesData()) return;
    const timer = setTimeout(() => {
      // What doesn't arrive now is asked for again when it is wanted.
      arrive(fetchLearn).then(
        ({ prepare }) => prepare(language),
        () => undefined,
      );
    }, AFTER_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [language]);
}
