import { type History, seriesNames } from '../files/history.ts';
import type { Trial } from './trial.ts';

/** A trial's curves as a run's file holds them. */
export function historyOfTrial({ iteration, series }: Trial): History {
  const columns = seriesNames
    .filter((name) => series[name].some((y) => !Number.isNaN(y)))
    .map((name) => [name, Array.from(series[name], (y) => (Number.isNaN(y) ? null : y))] as const);
  return { iteration: [...iteration], ...Object.fromEntries(columns) };
}
