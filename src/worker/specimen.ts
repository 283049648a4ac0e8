import { allocateCriticDraws, drawCriticBatch, drawLatentFor, drawReal } from '../engines/draws.ts';
import type { Trainer } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';

/** Where the experiment's penalty looks; where there is none, between the two sides as Gulrajani et al. 2017 do. */
function placeOf({ constraint }: Experiment): Experiment['constraint']['at'] {
  return constraint.kind === 'gradient-penalty' ? constraint.at : 'interpolates';
}

/**
 * x̂ = t·x_r + (1 − t)·x_g, n × 2, noise included: the first n of the points at
 * which the next critic step's penalty looks, and where its batch is smaller, more
 * of their kind.
 */
export async function nextInterpolates(trainer: Trainer, iteration: number, n: number): Promise<Float64Array> {
  const experiment = { ...trainer.experiment, batchSize: n };
  const draws = allocateCriticDraws(experiment);
  drawCriticBatch(experiment, iteration, 0, draws);
  const generated = await trainer.generate(Float32Array.from(draws.latent));
  const at = placeOf(experiment);
  return draws.real.map((real, i) => {
    const t = at === 'interpolates' ? (draws.interpolation[i >> 1] as number) : at === 'real' ? 1 : 0;
    return t * real + (1 - t) * ((generated[i] as number) + (draws.noise[i] as number));
  });
}

/** The first n of the displayed samples of each side, n × 2. */
export async function displayedPairs(trainer: Trainer, n: number) {
  const { experiment } = trainer;
  const real = drawReal(experiment, 'displayReal', 0, n);
  const generated = await trainer.generate(drawLatentFor(experiment, 'displayLatent', 0, n));
  return { real, generated };
}
