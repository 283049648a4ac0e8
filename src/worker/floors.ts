import { addFloor, type Floors } from '../divergences/floors.ts';
import { drawReal, drawStratified } from '../engines/draws.ts';
import { MEASURED_SAMPLES } from '../engines/measure.ts';
import type { Experiment } from '../experiment/experiment.ts';

/** Pairs of independent real sets whose mean distance is the floor. */
const REPEATS = 6;

/**
 * The sampling floors of the datasets seen so far. They take long to measure
 * and belong to the dataset and the seed alone, so they outlive a run.
 */
export class FloorBook {
  readonly #known = new Map<string, Floors>();

  at(experiment: Experiment): Floors | undefined {
    return this.#known.get(keyOf(experiment));
  }

  complete(experiment: Experiment): boolean {
    return (this.at(experiment)?.repeats ?? 0) >= REPEATS;
  }

  /** Takes one more pair into the mean. */
  add(experiment: Experiment): void {
    const before = this.at(experiment);
    const pair = 2 * (before?.repeats ?? 0);
    // As in a measure: one side stratified, the other not.
    const first = drawStratified(experiment, 'floor', pair, MEASURED_SAMPLES);
    const second = drawReal(experiment, 'floor', pair + 1, MEASURED_SAMPLES);
    this.#known.set(keyOf(experiment), addFloor(first, second, before));
  }
}

const keyOf = ({ dataset, seed }: Experiment) => JSON.stringify([dataset, seed]);
