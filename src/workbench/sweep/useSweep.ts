import { useEffect, useMemo, useRef, useState } from 'react';
import { createThrottle } from '../../store/throttle.ts';
import type { Sweep } from '../../trials/sweep/sweep.ts';
import { Sweeper, type SweepState } from '../../trials/sweep/sweeper.ts';
import { thePool } from '../../ui/workers/thePool.ts';
import type { Task } from '../kit/RunBar.tsx';

/** The map on screen changes at most every so many milliseconds. */
const REST = 250;
/** Runs from which it is told how long the others will take. */
const ENOUGH = 3;

let sweeper: Sweeper | undefined;

/** The page's one map maker: what it has run is still there when a reader comes back from a run in Play. */
function theSweeper(sweep: Sweep): Sweeper {
  sweeper ??= new Sweeper(thePool(), sweep);
  return sweeper;
}

export interface Sweeping {
  readonly state: SweepState;
  readonly task: Task;
  /** Minutes that the rest will take, once that can be told. */
  readonly minutes: number | undefined;
}

/** Fills a map, and another one where the settings change, unless the reader has paused or stopped it. */
export function useSweep(sweep: Sweep): Sweeping {
  const maker = theSweeper(sweep);
  const [state, setState] = useState(maker.state);
  const begun = useRef<{ readonly at: number; readonly done: number }>(undefined);
  const opened = useRef(false);

  useEffect(() => {
    const throttle = createThrottle(() => setState(maker.state), REST);
    const stop = maker.subscribe(throttle.soon);
    return () => {
      stop();
      throttle.stop();
      maker.stop();
      opened.current = false;
    };
  }, [maker]);

  useEffect(() => {
    const { status } = maker.state;
    const goes = !opened.current || status === 'running' || status === 'done';
    opened.current = true;
    maker.show(sweep);
    if (goes) maker.start();
    setState(maker.state);
  }, [maker, sweep]);

  const { status, done, total, error } = state;
  if (status !== 'running') begun.current = undefined;
  else if (!begun.current || begun.current.done > done) begun.current = { at: performance.now(), done };
  const made = begun.current ? done - begun.current.done : 0;
  const each = begun.current && made >= ENOUGH ? (performance.now() - begun.current.at) / made : undefined;

  const task = useMemo<Task>(
    () => ({
      status,
      share: total === 0 ? 0 : done / total,
      error,
      start: () => maker.start(),
      pause: () => maker.pause(),
      goOn: () => maker.start(),
      stop: () => maker.stop(),
    }),
    [maker, status, done, total, error],
  );
  return { state, task, minutes: each === undefined ? undefined : (each * (total - done)) / 60_000 };
}
