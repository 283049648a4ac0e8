import type { Measures } from '../divergences/estimate.ts';
import { NEAR_FLOOR, type Until } from '../experiment/until.ts';

/** Whether a run is where it was to stop; what hasn't been measured isn't reached. */
export function hasReached(until: Until, iteration: number, measures: Measures | undefined): boolean {
  if (typeof until === 'number') return iteration >= until;
  if (!measures) return false;
  if (until === 'modes') return measures.modes !== undefined && measures.modes.reached === measures.modes.total;
  const { value, floor } = measures.wasserstein;
  return value !== null && floor !== undefined && value < NEAR_FLOOR * floor;
}
