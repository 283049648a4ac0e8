import type { Experiment } from '../../experiment/experiment.ts';
import {
  allocateCriticDraws,
  allocateGeneratorDraws,
  type CriticDraws,
  drawCriticBatch,
  drawGeneratorBatch,
  type GeneratorDraws,
} from '../draws.ts';
import { initialCritic, initialGenerator } from '../initial.ts';
import { checkSnapshot } from '../snapshot.ts';
import type { Batch, Gradients, Reals, Snapshot, StepReport, Trainer } from '../trainer.ts';
import { generatorWaits } from '../waits.ts';
import { criticInUse, startSpectral } from './inUse.ts';
import { allocateWorkspace, type CriticLosses, criticLoss, generatorLoss, type Workspace } from './losses.ts';
import { forward } from './network.ts';
import { clip, type OptimizerState, startOptimizer, update } from './optimizer.ts';
import * as spectralNorm from './spectral.ts';

function resumeOptimizer(updates: number, [first, second]: readonly [Reals, Reals]): OptimizerState {
  return { updates, first: Float64Array.from(first), second: Float64Array.from(second) };
}

/**
 * The trainer that the others are held against: every formula written out, in
 * Float64, on the CPU. Nothing is allocated in a step.
 */
export class ReferenceTrainer implements Trainer {
  readonly engine = 'reference';
  #experiment: Experiment;
  #iteration = 0;
  #critic: Float64Array;
  #generator: Float64Array;
  #criticOptimizer: OptimizerState;
  #generatorOptimizer: OptimizerState;
  #spectral: spectralNorm.Spectral | undefined;
  readonly #criticGradient: Float64Array;
  readonly #generatorGradient: Float64Array;
  readonly #criticDraws: CriticDraws;
  readonly #generatorDraws: GeneratorDraws;
  readonly #work: Workspace;

  constructor(experiment: Experiment) {
    this.#experiment = experiment;
    this.#critic = initialCritic(experiment);
    this.#generator = initialGenerator(experiment);
    this.#criticOptimizer = startOptimizer(experiment.criticOptimizer, this.#critic.length);
    this.#generatorOptimizer = startOptimizer(experiment.generatorOptimizer, this.#generator.length);
    this.#spectral = startSpectral(experiment, this.#critic);
    this.#criticGradient = new Float64Array(this.#critic.length);
    this.#generatorGradient = new Float64Array(this.#generator.length);
    this.#criticDraws = allocateCriticDraws(experiment);
    this.#generatorDraws = allocateGeneratorDraws(experiment);
    this.#work = allocateWorkspace(experiment, experiment.batchSize);
  }

  get experiment(): Experiment {
    return this.#experiment;
  }

  async step(iterations: number): Promise<readonly StepReport[]> {
    return Array.from({ length: iterations }, () => this.#iterate());
  }

  async generate(latent: Float32Array): Promise<Float32Array> {
    const { dimension } = this.#experiment.latent;
    const { rows, generator, points } = this.#work;
    const count = latent.length / dimension;
    const out = new Float32Array(2 * count);
    for (let from = 0; from < count; from += rows) {
      const now = Math.min(rows, count - from);
      const slice = Float64Array.from(latent.subarray(from * dimension, (from + now) * dimension));
      generator.generate(this.#generator, slice, now, points);
      out.set(points.subarray(0, 2 * now), 2 * from);
    }
    return out;
  }

  async criticField(points: Float32Array): Promise<Float32Array> {
    const { critic: pass } = this.#work;
    const parameters = criticInUse(this.#spectral, this.#critic);
    const count = points.length / 2;
    const out = new Float32Array(count);
    for (let from = 0; from < count; from += pass.capacity) {
      const now = Math.min(pass.capacity, count - from);
      pass.input.set(points.subarray(2 * from, 2 * (from + now)));
      forward(pass, parameters, now);
      out.set(pass.last.a.subarray(0, now), from);
    }
    return out;
  }

  async gradients(batch: Batch): Promise<Gradients> {
    const rows = batch.interpolation.length;
    const work = allocateWorkspace(this.#experiment, rows);
    const draws = {
      real: Float64Array.from(batch.real),
      latent: Float64Array.from(batch.latent),
      interpolation: Float64Array.from(batch.interpolation),
      noise: new Float64Array(2 * rows),
    };
    const parameters = { critic: criticInUse(this.#spectral, this.#critic), generator: this.#generator };
    const criticGradient = new Float64Array(this.#critic.length);
    const generatorGradient = new Float64Array(this.#generator.length);
    const losses = criticLoss(work, this.#experiment, parameters, draws, criticGradient);
    if (this.#spectral) spectralNorm.pullThroughSigma(this.#spectral, criticGradient);
    return {
      criticLoss: losses.criticLoss,
      penalty: losses.penalty,
      generatorLoss: generatorLoss(work, this.#experiment, parameters, draws, generatorGradient),
      criticGradient,
      generatorGradient,
    };
  }

  async snapshot(): Promise<Snapshot> {
    const [critic, generator] = [this.#criticOptimizer, this.#generatorOptimizer];
    return {
      iteration: this.#iteration,
      critic: this.#critic.slice(),
      generator: this.#generator.slice(),
      optimizers: {
        criticUpdates: critic.updates,
        generatorUpdates: generator.updates,
        critic: [critic.first.slice(), critic.second.slice()],
        generator: [generator.first.slice(), generator.second.slice()],
      },
      ...(this.#spectral && { singular: this.#spectral.u.slice() }),
    };
  }

  async restore(snapshot: Snapshot): Promise<void> {
    checkSnapshot(this.#experiment, snapshot);
    const { criticOptimizer, generatorOptimizer } = this.#experiment;
    const { optimizers } = snapshot;
    this.#iteration = snapshot.iteration;
    this.#critic = Float64Array.from(snapshot.critic);
    this.#generator = Float64Array.from(snapshot.generator);
    this.#criticOptimizer = optimizers
      ? resumeOptimizer(optimizers.criticUpdates, optimizers.critic)
      : startOptimizer(criticOptimizer, this.#critic.length);
    this.#generatorOptimizer = optimizers
      ? resumeOptimizer(optimizers.generatorUpdates, optimizers.generator)
      : startOptimizer(generatorOptimizer, this.#generator.length);
    this.#spectral = startSpectral(this.#experiment, this.#critic, snapshot.singular);
  }

  configure(experiment: Experiment): void {
    const before = this.#experiment;
    this.#experiment = experiment;
    if (experiment.criticOptimizer.kind !== before.criticOptimizer.kind) {
      this.#criticOptimizer = startOptimizer(experiment.criticOptimizer, this.#critic.length);
    }
    if (experiment.generatorOptimizer.kind !== before.generatorOptimizer.kind) {
      this.#generatorOptimizer = startOptimizer(experiment.generatorOptimizer, this.#generator.length);
    }
    if (experiment.constraint.kind !== before.constraint.kind) {
      this.#spectral = startSpectral(experiment, this.#critic);
    }
  }

  dispose(): void {
    // Typed arrays only: the garbage collector's.
  }

  #iterate(): StepReport {
    const { criticSteps } = this.#experiment;
    let losses: CriticLosses = { criticLoss: Number.NaN, penalty: 0, realMean: Number.NaN, generatedMean: Number.NaN };
    for (let substep = 0; substep < criticSteps; substep++) losses = this.#updateCritic(substep);
    const waits = generatorWaits(this.#experiment, this.#iteration + 1);
    const loss = waits ? Number.NaN : this.#updateGenerator();
    const gradient = waits ? Number.NaN : this.#generatorGradientFigure();
    this.#iteration += 1;
    return { iteration: this.#iteration, ...losses, generatorLoss: loss, generatorGradient: gradient };
  }

  #updateCritic(substep: number): CriticLosses {
    const experiment = this.#experiment;
    const spectral = this.#spectral;
    const gradient = this.#criticGradient;
    drawCriticBatch(experiment, this.#iteration, substep, this.#criticDraws);
    if (spectral) spectralNorm.powerIterate(spectral, this.#critic);
    const critic = spectral ? spectralNorm.normaliseWeights(spectral, this.#critic) : this.#critic;
    const parameters = { critic, generator: this.#generator };
    const losses = criticLoss(this.#work, experiment, parameters, this.#criticDraws, gradient);
    if (spectral) spectralNorm.pullThroughSigma(spectral, gradient);
    update(experiment.criticOptimizer, this.#criticOptimizer, this.#critic, gradient);
    if (experiment.constraint.kind === 'clip') clip(this.#critic, experiment.constraint.clip);
    return losses;
  }

  #updateGenerator(): number {
    const experiment = this.#experiment;
    drawGeneratorBatch(experiment, this.#iteration, this.#generatorDraws);
    const parameters = { critic: criticInUse(this.#spectral, this.#critic), generator: this.#generator };
    const loss = generatorLoss(this.#work, experiment, parameters, this.#generatorDraws, this.#generatorGradient);
    update(experiment.generatorOptimizer, this.#generatorOptimizer, this.#generator, this.#generatorGradient);
    return loss;
  }

  /** ‖∂/∂θ‖₂, or the signed derivative of a generator that has the one parameter. */
  #generatorGradientFigure(): number {
    const gradient = this.#generatorGradient;
    if (this.#experiment.generator.kind === 'translation') return gradient[0] as number;
    return Math.sqrt(gradient.reduce((sum, entry) => sum + entry * entry, 0));
  }
}
