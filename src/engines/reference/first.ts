import type { Experiment } from '../../experiment/experiment.ts';
import type { Stream } from '../../math/draws.ts';
import { drawLatentFor } from '../draws.ts';
import { initialGenerator } from '../initial.ts';
import { generatorOf } from './generator.ts';

/** What the generator makes of a stream's first latent vectors before it has learnt anything: count × 2. */
export function firstSamples(experiment: Experiment, stream: Stream, count: number): Float64Array {
  const latent = Float64Array.from(drawLatentFor(experiment, stream, 0, count));
  const points = new Float64Array(2 * count);
  generatorOf(experiment, count).generate(initialGenerator(experiment), latent, count, points);
  return points;
}
