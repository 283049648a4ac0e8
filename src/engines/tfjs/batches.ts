import {
  add,
  concat,
  keep,
  mul,
  type Rank,
  reshape,
  slice,
  sub,
  type Tensor3D,
  tensor3d,
  tidy,
} from '@tensorflow/tfjs-core';
import type { Experiment } from '../../experiment/experiment.ts';
import {
  allocateCriticDraws,
  allocateGeneratorDraws,
  type CriticDraws,
  drawCriticBatch,
  drawGeneratorBatch,
  type GeneratorDraws,
  noiseSigma,
} from '../draws.ts';
import type { Reals } from '../trainer.ts';

/** The rows that the generator is asked for in one pass: critic steps share it, up to this many. */
const ROWS_PER_PASS = 8192;

/** Where the penalty looks beyond the real and generated rows: 3 blocks of rows, or 2. */
export function blocksOf({ constraint }: Experiment): 2 | 3 {
  return constraint.kind === 'gradient-penalty' && constraint.at === 'interpolates' ? 3 : 2;
}

/** One batch of points after another; `count` critic steps of B rows. */
interface Points {
  readonly count: number;
  readonly real: Float32Array;
  readonly latent: Float32Array;
  readonly interpolation: Float32Array;
  /** Absent where σ = 0. */
  readonly noise?: Float32Array;
}

type Generate = (latent: Tensor3D) => Tensor3D;

/**
 * The critic's input rows of `count` steps, count × (blocks·B) × 2: real,
 * generated and, where they are wanted, x̂ = x_g + t(x_r − x_g).
 */
export function criticRows(experiment: Experiment, generate: Generate, points: Points): Tensor3D {
  const { count } = points;
  const rows = points.interpolation.length / count;
  const { dimension } = experiment.latent;
  const real = tensor3d(points.real, [count, rows, 2]);
  const clean = generate(tensor3d(points.latent, [1, count * rows, dimension]));
  const shaped = reshape<Rank.R3>(clean, [count, rows, 2]);
  const generated: Tensor3D = points.noise ? add(shaped, tensor3d(points.noise, [count, rows, 2])) : shaped;
  if (blocksOf(experiment) === 2) return concat<Tensor3D>([real, generated], 1);
  const t = tensor3d(points.interpolation, [count, rows, 1]);
  const between: Tensor3D = add(generated, mul(t, sub(real, generated)));
  return concat<Tensor3D>([real, generated, between], 1);
}

/**
 * Draws the batches of training. The generator stands still during an
 * iteration's critic steps, so several of them are generated in one pass.
 */
export class Batches {
  #critic: CriticDraws;
  #generator: GeneratorDraws;

  constructor(experiment: Experiment) {
    this.#critic = allocateCriticDraws(experiment);
    this.#generator = allocateGeneratorDraws(experiment);
  }

  /** Calls `visit` with the input rows (1 × blocks·B × 2) of each critic step of an iteration, in order. */
  eachCriticStep(
    experiment: Experiment,
    iteration: number,
    generate: Generate,
    visit: (rows: Tensor3D, substep: number) => void,
  ): void {
    const { criticSteps, batchSize } = experiment;
    const pass = Math.max(1, Math.floor(ROWS_PER_PASS / batchSize));
    for (let from = 0; from < criticSteps; from += pass) {
      const count = Math.min(pass, criticSteps - from);
      const points = this.#drawCritic(experiment, iteration, from, count);
      const rows = tidy(() => keep(criticRows(experiment, generate, points)));
      const [, height, width] = rows.shape;
      for (let s = 0; s < count; s++) {
        const step = slice(rows, [s, 0, 0], [1, height, width]);
        visit(step, from + s);
        step.dispose();
      }
      rows.dispose();
    }
  }

  /** The latent vectors (1 × B × latent) and the noise of the generator step, as new tensors. */
  generatorStep(experiment: Experiment, iteration: number): { latent: Tensor3D; noise?: Tensor3D } {
    const { batchSize, latent } = experiment;
    const draws = this.#generator;
    drawGeneratorBatch(experiment, iteration, draws);
    const z = tensor3d(Float32Array.from(draws.latent), [1, batchSize, latent.dimension]);
    if (noiseSigma(experiment, iteration) === 0) return { latent: z };
    return { latent: z, noise: tensor3d(Float32Array.from(draws.noise), [1, batchSize, 2]) };
  }

  #drawCritic(experiment: Experiment, iteration: number, from: number, count: number): Points {
    const draws = this.#critic;
    const long = (one: Reals) => new Float32Array(count * one.length);
    const real = long(draws.real);
    const latent = long(draws.latent);
    const interpolation = long(draws.interpolation);
    const noise = long(draws.noise);
    for (let s = 0; s < count; s++) {
      drawCriticBatch(experiment, iteration, from + s, draws);
      real.set(draws.real, s * draws.real.length);
      latent.set(draws.latent, s * draws.latent.length);
      interpolation.set(draws.interpolation, s * draws.interpolation.length);
      noise.set(draws.noise, s * draws.noise.length);
    }
    const points = { count, real, latent, interpolation };
    return noiseSigma(experiment, iteration) > 0 ? { ...points, noise } : points;
  }
}
