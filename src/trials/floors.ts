import { drawReal, drawStratified } from '../engines/draws.ts';
import { MEASURED_SAMPLES } from '../engines/measure.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { apart, type Look } from './look.ts';
import type { Plan } from './plan.ts';

/** Pairs of independent sets of real points whose mean distance is the floor, as on Play. */
export const FLOOR_PAIRS = 6;

/**
 * What the distances of a look read between independent sets of real points, one side stratified as in a look: no run comes
 * nearer but by luck. It belongs to the data and the seed, so that one serves all runs of an experiment. Yields the mean so far.
 */
export function* floorsOf(experiment: Experiment, measures: Plan['measures']): Generator<Look, void> {
  const sums: Record<string, number> = {};
  for (let pair = 0; pair < FLOOR_PAIRS; pair++) {
    const first = drawStratified(experiment, 'floor', 2 * pair, MEASURED_SAMPLES);
    const second = drawReal(experiment, 'floor', 2 * pair + 1, MEASURED_SAMPLES);
    for (const [name, value] of Object.entries(apart(first, second, measures))) sums[name] = (sums[name] ?? 0) + value;
    yield Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, sum / (pair + 1)]));
  }
}
