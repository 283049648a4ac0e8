import { modesOf } from '../datasets/index.ts';
import type { Measures } from '../divergences/estimate.ts';
import type { Floors } from '../divergences/floors.ts';
import { measure, modeSamples } from '../divergences/measure.ts';
import { drawLatentFor, drawStratified } from './draws.ts';
import { isDiscriminator } from './objectives.ts';
import type { Trainer } from './trainer.ts';

/** Points on each side from which the distances are measured; the real ones are stratified, and so a power of two. */
export const MEASURED_SAMPLES = 1024;

/** Measures a trainer as it stands, on samples that neither training nor an earlier measure has seen. */
export async function measureTrainer(
  trainer: Pick<Trainer, 'experiment' | 'generate' | 'criticField'>,
  iteration: number,
  floors: Floors | undefined,
): Promise<Measures> {
  const { experiment } = trainer;
  const real = drawStratified(experiment, 'measureReal', iteration, MEASURED_SAMPLES);
  const [generated, realScores] = await Promise.all([
    trainer.generate(drawLatentFor(experiment, 'measureLatent', iteration, modeSamples)),
    trainer.criticField(Float32Array.from(real)),
  ]);
  const generatedScores = await trainer.criticField(generated.slice(0, 2 * MEASURED_SAMPLES));
  return measure({
    iteration,
    real,
    generated,
    realScores,
    generatedScores,
    discriminator: isDiscriminator(experiment.objective),
    modes: modesOf(experiment.dataset),
    floors,
  });
}
