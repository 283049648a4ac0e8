import type { Experiment } from '../../experiment/experiment.ts';
import { type DatasetPlan, planDataset } from '../datasetPlan.ts';
import type { Batch } from '../trainer.ts';

/** Words before the centres: σ, four numbers, a count, where a given batch starts, a noised generator's s. */
const HEADER = 8;

export interface Given {
  /** Which push-forward of datasets.wgsl. */
  readonly code: number;
  /** The buffer that datasets.wgsl calls `given`; a batch follows from `batchAt`. */
  readonly words: Float32Array;
  readonly batchAt: number;
}

/**
 * Packs a dataset, with room for a given batch behind it.
 *
 * @param room numbers of a given batch: 2B points, B latent vectors, B weights
 */
export function packDataset({ dataset, generator }: Experiment, room: number): Given {
  const { code, sigma = 0, numbers = [], centres = [], count = centres.length }: DatasetPlan = planDataset(dataset);
  const batchAt = HEADER + 2 * centres.length;
  const words = new Float32Array(batchAt + room);
  words[0] = sigma;
  words.set(numbers, 1);
  words[5] = count;
  words[6] = batchAt;
  words[7] = generator.spread;
  words.set(centres.flat(), HEADER);
  return { code, words, batchAt };
}

/** A given batch, in the order in which the kernels read it. */
export function packBatch({ real, latent, interpolation }: Batch): Float32Array {
  const words = new Float32Array(real.length + latent.length + interpolation.length);
  words.set(real);
  words.set(latent, real.length);
  words.set(interpolation, real.length + latent.length);
  return words;
}
