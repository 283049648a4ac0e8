import { drawLatentFor, drawReal } from '../engines/draws.ts';
import { translationOf } from '../engines/layout.ts';
import type { Trainer } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { gridPoints } from '../math/grid.ts';
import type { Frame, View } from './protocol.ts';

/** Real and generated points for display; the first n of more are the same ones. */
export async function displaySamples(
  trainer: Trainer,
  count: number,
): Promise<{ real: Float32Array; generated: Float32Array }> {
  const real = Float32Array.from(drawReal(trainer.experiment, 'displayReal', 0, count));
  const generated = await trainer.generate(drawLatentFor(trainer.experiment, 'displayLatent', 0, count));
  return { real, generated };
}

export type Picture = Pick<Frame, 'real' | 'generated' | 'field' | 'objective' | 'resolution' | 'bounds' | 'theta'>;

/** Takes pictures of a run: always the same real points and the same latent vectors. */
export class Camera {
  readonly #view: View;
  readonly #real: Float32Array;
  readonly #latent: Float32Array;
  readonly #grid: Float32Array;

  constructor(experiment: Experiment, view: View) {
    this.#view = view;
    this.#real = Float32Array.from(drawReal(experiment, 'displayReal', 0, view.samples));
    this.#latent = drawLatentFor(experiment, 'displayLatent', 0, view.samples);
    this.#grid = gridPoints(view.bounds, view.resolution);
  }

  async take(trainer: Trainer): Promise<Picture> {
    const { bounds, resolution } = this.#view;
    // Asked at once: from a GPU the way back takes longer than the answer.
    const [generated, field] = await Promise.all([trainer.generate(this.#latent), trainer.criticField(this.#grid)]);
    const { experiment } = trainer;
    const theta = translationOf(experiment, generated);
    return {
      real: this.#real.slice(),
      generated,
      field,
      objective: experiment.objective,
      resolution,
      bounds,
      ...(theta !== undefined && { theta }),
    };
  }
}
