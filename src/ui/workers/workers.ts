import { usualSize } from '../../client/pool.ts';
import { recall, remember } from '../remember.ts';

const NAME = 'workers';

/** As many as the reader may grant: one a core. */
export const mostWorkers = (): number => Math.max(1, globalThis.navigator?.hardwareConcurrency ?? 1);

/** How many workers the reader granted last, as far as this machine has cores for them; else the usual number. */
export function grantedWorkers(): number {
  const stored = Number(recall(NAME));
  return Number.isInteger(stored) && stored >= 1 ? Math.min(stored, mostWorkers()) : usualSize();
}

export const rememberWorkers = (size: number): void => remember(NAME, String(size));
