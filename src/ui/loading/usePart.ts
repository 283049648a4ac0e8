import { useCallback, useEffect, useState } from 'react';
import { arrive, arriveAgain, type Fetch } from './arrive.ts';

export interface PartOf<T> {
  readonly part: T | undefined;
  /** Whether it didn't come. */
  readonly failed: boolean;
  /** Another attempt, on the reader's wish. */
  readonly again: () => Promise<void>;
}

/** A part of the page that isn't in the first load, fetched once it is wanted. */
export function usePart<T>(fetchPart: Fetch<T>, wanted: boolean): PartOf<T> {
  const [part, setPart] = useState<T>();
  const [failed, setFailed] = useState(false);
  const take = useCallback((arrived: T) => setPart(() => arrived), []);

  useEffect(() => {
    if (wanted && !part) arrive(fetchPart).then(take, () => setFailed(true));
  }, [wanted, part, fetchPart, take]);

  async function again(): Promise<void> {
    take(await arriveAgain(fetchPart));
    setFailed(false);
  }

  return { part, failed, again };
}
