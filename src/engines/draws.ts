import { sampleDataset, sampleStratified } from '../datasets/index.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { type Address, fillNormal, fillUniform, type Stream } from '../math/draws.ts';

const address = (seed: number, stream: Stream, iteration: number, substep = 0): Address => ({
  seed,
  stream,
  iteration,
  substep,
});

/** Fills `out` (n × latent dimension) with latent vectors; those of a noised generator are its points. */
export function drawLatent({ dataset, generator, latent }: Experiment, at: Address, out: Float64Array): void {
  if (generator.kind === 'noised') sampleDataset(dataset, at, out, generator.spread);
  else if (latent.kind === 'normal') fillNormal(at, out);
  else fillUniform(at, out);
}

/** σ of the instance noise at an iteration: linear to 0 where it is annealed (Arjovsky & Bottou 2017, section 3). */
export function noiseSigma({ noise }: Experiment, iteration: number): number {
  if (noise.annealing === 0) return noise.sigma;
  return noise.sigma * Math.max(0, 1 - iteration / noise.annealing);
}

/** The draws of one critic step. All arrays are the caller's and are overwritten. */
export interface CriticDraws {
  /** B × 2, instance noise already added. */
  readonly real: Float64Array;
  /** B × latent dimension. */
  readonly latent: Float64Array;
  /** B × 2, already scaled by σ; to be added to the generated points. */
  readonly noise: Float64Array;
  readonly interpolation: Float64Array;
}

export interface GeneratorDraws {
  readonly latent: Float64Array;
  readonly noise: Float64Array;
}

export function allocateCriticDraws({ batchSize, latent }: Experiment): CriticDraws {
  return {
    real: new Float64Array(2 * batchSize),
    latent: new Float64Array(latent.dimension * batchSize),
    noise: new Float64Array(2 * batchSize),
    interpolation: new Float64Array(batchSize),
  };
}

export function allocateGeneratorDraws({ batchSize, latent }: Experiment): GeneratorDraws {
  return {
    latent: new Float64Array(latent.dimension * batchSize),
    noise: new Float64Array(2 * batchSize),
  };
}

function scale(values: Float64Array, factor: number): void {
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) * factor;
}

/** The batch of critic step `substep` of an iteration: a function of the experiment and the address alone. */
export function drawCriticBatch(experiment: Experiment, iteration: number, substep: number, out: CriticDraws): void {
  const { seed } = experiment;
  const sigma = noiseSigma(experiment, iteration);
  sampleDataset(experiment.dataset, address(seed, 'real', iteration, substep), out.real);
  drawLatent(experiment, address(seed, 'latent', iteration, substep), out.latent);
  fillUniform(address(seed, 'interpolation', iteration, substep), out.interpolation);
  if (sigma > 0) {
    fillNormal(address(seed, 'realNoise', iteration, substep), out.noise);
    for (let i = 0; i < out.real.length; i++) {
      out.real[i] = (out.real[i] as number) + sigma * (out.noise[i] as number);
    }
    fillNormal(address(seed, 'generatedNoise', iteration, substep), out.noise);
  }
  scale(out.noise, sigma);
}

/** The batch of an iteration's generator step. */
export function drawGeneratorBatch(experiment: Experiment, iteration: number, out: GeneratorDraws): void {
  const { seed } = experiment;
  const sigma = noiseSigma(experiment, iteration);
  drawLatent(experiment, address(seed, 'generatorLatent', iteration), out.latent);
  if (sigma > 0) fillNormal(address(seed, 'generatorNoise', iteration), out.noise);
  scale(out.noise, sigma);
}

/** Real points for a purpose outside training (display, measures, floors). */
export function drawReal(experiment: Experiment, stream: Stream, iteration: number, count: number): Float64Array {
  const out = new Float64Array(2 * count);
  sampleDataset(experiment.dataset, address(experiment.seed, stream, iteration), out);
  return out;
}

/** Stratified real points, a power of two of them: the real side of a measure, whose modes then don't scatter. */
export function drawStratified(experiment: Experiment, stream: Stream, iteration: number, count: number): Float64Array {
  const out = new Float64Array(2 * count);
  sampleStratified(experiment.dataset, address(experiment.seed, stream, iteration), out);
  return out;
}

/** Latent vectors for a purpose outside training, as the engines take them. */
export function drawLatentFor(experiment: Experiment, stream: Stream, iteration: number, count: number): Float32Array {
  const out = new Float64Array(experiment.latent.dimension * count);
  drawLatent(experiment, address(experiment.seed, stream, iteration), out);
  return Float32Array.from(out);
}
