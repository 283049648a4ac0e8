import {
  concat,
  keep,
  type Rank,
  reshape,
  sqrt,
  square,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor3D,
  tensor3d,
  tidy,
} from '@tensorflow/tfjs-core';
import type { Experiment } from '../../experiment/experiment.ts';
import { initialCritic, initialGenerator, initialSingular } from '../initial.ts';
import { criticLayout } from '../layout.ts';
import { startSpectral } from '../reference/inUse.ts';
import { checkSnapshot } from '../snapshot.ts';
import type { Batch, EngineName, Gradients, Reals, Snapshot, StepReport, Trainer } from '../trainer.ts';
import { generatorWaits } from '../waits.ts';
import { applyActivation } from './activation.ts';
import { type BackendName, switchTo } from './backend.ts';
import { Batches, criticRows } from './batches.ts';
import { type Generator, generatorOf } from './generator.ts';
import { Learner } from './learner.ts';
import { Literals } from './literals.ts';
import { Losses, type Normalise } from './losses.ts';
import { chain, cutLayers, type Layer } from './network.ts';
import { Spectral } from './spectral.ts';

/** Iterations whose figures are read back together; a longer queue would hide what the device is doing. */
const READ_EVERY = 16;

const asTheyAre: Normalise = (layers) => layers;
const flat = (x: Tensor): Tensor1D => reshape<Rank.R1>(x, [x.size]);
const read = async (x: Tensor): Promise<Float32Array> => (await x.data()) as Float32Array;

/**
 * The trainer that differentiates by tape, on any tfjs backend. Its backend
 * must be running (`startBackend`); trainers on several may take turns.
 */
export class TfjsTrainer implements Trainer {
  readonly engine: EngineName;
  readonly #backend: BackendName;
  readonly #literals = new Literals();
  readonly #batches: Batches;
  readonly #generatorNetwork: Generator;
  #experiment: Experiment;
  #iteration = 0;
  #losses: Losses;
  #critic: Learner;
  #generator: Learner;
  #spectral: Spectral | undefined;
  /** Makes it where it is first asked for: a state that is brought back before that would replace it. */
  #startSpectral: () => Spectral | undefined;

  constructor(backend: BackendName, experiment: Experiment) {
    switchTo(backend);
    this.engine = `tfjs-${backend}`;
    this.#backend = backend;
    this.#experiment = experiment;
    this.#batches = new Batches(experiment);
    this.#generatorNetwork = generatorOf(experiment, this.#literals);
    this.#losses = this.#lossesFor(experiment.batchSize);
    const critic = initialCritic(experiment);
    this.#critic = new Learner(critic, experiment.criticOptimizer, this.#literals);
    this.#generator = new Learner(initialGenerator(experiment), experiment.generatorOptimizer, this.#literals);
    this.#startSpectral = () => this.#spectralOf(critic);
  }

  get experiment(): Experiment {
    return this.#experiment;
  }

  async step(iterations: number): Promise<readonly StepReport[]> {
    const reports: StepReport[] = [];
    while (reports.length < iterations) {
      const from = this.#iteration;
      const figures: Tensor1D[] = [];
      switchTo(this.#backend);
      for (let i = Math.min(READ_EVERY, iterations - reports.length); i > 0; i--) figures.push(this.#iterate());
      const together = tidy(() => concat(figures));
      for (const held of figures) held.dispose();
      const values = await read(together);
      together.dispose();
      reports.push(...this.#reports(from, values));
    }
    return reports;
  }

  async generate(latent: Float32Array): Promise<Float32Array> {
    const { dimension } = this.#experiment.latent;
    return this.#ask(() => this.#generate(tensor3d(latent, [1, latent.length / dimension, dimension])));
  }

  async criticField(points: Float32Array): Promise<Float32Array> {
    const { activation } = this.#experiment.critic;
    return this.#ask(() => {
      const x = tensor3d(points, [1, points.length / 2, 2]);
      return chain(this.#criticInUse(), x, (a) => applyActivation(activation, a, this.#literals));
    });
  }

  async gradients(batch: Batch): Promise<Gradients> {
    const size = batch.interpolation.length;
    const values = await this.#ask(() => {
      const losses = this.#lossesFor(size);
      const layers = this.#criticLayers();
      const latent = Float32Array.from(batch.latent);
      const points = {
        count: 1,
        real: Float32Array.from(batch.real),
        latent,
        interpolation: Float32Array.from(batch.interpolation),
      };
      const x = criticRows(this.#experiment, (z) => this.#generate(z), points);
      const critic = losses.critic(layers, this.#normalisation()?.still(layers) ?? asTheyAre, x, true);
      const z = tensor3d(latent, [1, size, this.#experiment.latent.dimension]);
      const generator = losses.generator(this.#generatorParts(), this.#criticInUse(), z);
      losses.dispose();
      const figures = critic.figures as Tensor1D;
      const all = [critic.loss, figures, generator.loss, critic.gradient, generator.gradient];
      const together = concat(all.map(flat));
      figures.dispose();
      return together;
    });
    const [criticLoss, penalty, , , generatorLoss] = values as unknown as [number, number, number, number, number];
    const middle = 5 + this.#critic.parameters.size;
    return {
      criticLoss,
      penalty,
      generatorLoss,
      criticGradient: values.slice(5, middle),
      generatorGradient: values.slice(middle),
    };
  }

  async snapshot(): Promise<Snapshot> {
    const iteration = this.#iteration;
    const [critic, generator] = [this.#critic, this.#generator];
    const counters = { criticUpdates: critic.updates, generatorUpdates: generator.updates };
    const parts = [critic.parameters, ...critic.moments, generator.parameters, ...generator.moments];
    const spectral = this.#normalisation();
    const values = await this.#ask(() => concat(spectral ? [...parts, spectral.vectors()] : parts));
    let at = 0;
    const take = (length: number) => {
      at += length;
      return values.slice(at - length, at);
    };
    const takeLearner = ({ parameters: { size } }: Learner) => [take(size), take(size), take(size)] as const;
    const [criticParameters, ...criticMoments] = takeLearner(critic);
    const [generatorParameters, ...generatorMoments] = takeLearner(generator);
    const optimizers = { ...counters, critic: criticMoments, generator: generatorMoments };
    const snapshot = { iteration, critic: criticParameters, generator: generatorParameters, optimizers };
    return spectral ? { ...snapshot, singular: take(values.length - at) } : snapshot;
  }

  async restore(snapshot: Snapshot): Promise<void> {
    checkSnapshot(this.#experiment, snapshot);
    switchTo(this.#backend);
    const { criticOptimizer, generatorOptimizer } = this.#experiment;
    const { optimizers } = snapshot;
    this.#critic.dispose();
    this.#generator.dispose();
    this.#critic = new Learner(
      snapshot.critic,
      criticOptimizer,
      this.#literals,
      optimizers && { updates: optimizers.criticUpdates, values: optimizers.critic },
    );
    this.#generator = new Learner(
      snapshot.generator,
      generatorOptimizer,
      this.#literals,
      optimizers && { updates: optimizers.generatorUpdates, values: optimizers.generator },
    );
    this.#spectral?.dispose();
    this.#spectral = this.#spectralOf(snapshot.critic, snapshot.singular);
    this.#iteration = snapshot.iteration;
  }

  configure(experiment: Experiment): void {
    switchTo(this.#backend);
    const before = this.#experiment;
    this.#experiment = experiment;
    // A dragged slider passes through many values; none of them is worth keeping.
    this.#literals.dispose();
    this.#losses.dispose();
    this.#losses = this.#lossesFor(experiment.batchSize);
    const { criticOptimizer, generatorOptimizer, constraint } = experiment;
    if (criticOptimizer.kind !== before.criticOptimizer.kind) this.#critic.restart(criticOptimizer);
    if (generatorOptimizer.kind !== before.generatorOptimizer.kind) this.#generator.restart(generatorOptimizer);
    if (constraint.kind === before.constraint.kind) return;
    this.#spectral?.dispose();
    this.#spectral = undefined;
    this.#startSpectral = () => this.#spectralOnDevice();
  }

  dispose(): void {
    for (const held of [this.#critic, this.#generator, this.#losses, this.#literals]) held.dispose();
    this.#spectral?.dispose();
  }

  /** One iteration, enqueued: its figures as a kept vector, without the generator's two while it waits. */
  #iterate(): Tensor1D {
    const { criticSteps } = this.#experiment;
    const figures: Tensor1D[] = [];
    const generate = (latent: Tensor3D) => this.#generate(latent);
    this.#batches.eachCriticStep(this.#experiment, this.#iteration, generate, (rows, substep) => {
      const figured = substep === criticSteps - 1;
      tidy(() => figures.push(...this.#updateCritic(rows, figured)));
    });
    const waits = generatorWaits(this.#experiment, this.#iteration + 1);
    if (!waits) tidy(() => figures.push(this.#updateGenerator()));
    this.#iteration += 1;
    const together = tidy(() => keep(concat(figures)));
    for (const held of figures) held.dispose();
    return together;
  }

  /** Loss, penalty and mean outputs, kept, where they are wanted. */
  #updateCritic(rows: Tensor3D, figured: boolean): Tensor1D[] {
    const { criticOptimizer, constraint } = this.#experiment;
    const layers = this.#criticLayers();
    const normalise = this.#normalisation()?.iterate(layers) ?? asTheyAre;
    const { loss, gradient, figures } = this.#losses.critic(layers, normalise, rows, figured);
    this.#critic.update(gradient, criticOptimizer, constraint.kind === 'clip' ? constraint.clip : undefined);
    return figures ? [keep(flat(loss)), figures] : [];
  }

  /** Loss and gradient figure, kept. */
  #updateGenerator(): Tensor1D {
    const { latent, noise } = this.#batches.generatorStep(this.#experiment, this.#iteration);
    const { loss, gradient } = this.#losses.generator(this.#generatorParts(), this.#criticInUse(), latent, noise);
    const single = this.#experiment.generator.kind === 'translation';
    const figure = single ? gradient : sqrt(sum(square(gradient)));
    this.#generator.update(gradient, this.#experiment.generatorOptimizer);
    return keep(concat([flat(loss), flat(figure)]));
  }

  #reports(from: number, values: Float32Array): StepReport[] {
    const reports: StepReport[] = [];
    const figures = values.values();
    const next = () => figures.next().value as number;
    for (let at = 0, iteration = from + 1; at < values.length; iteration++) {
      const waits = generatorWaits(this.#experiment, iteration);
      at += waits ? 4 : 6;
      const [criticLoss, penalty, realMean, generatedMean] = [next(), next(), next(), next()];
      const [generatorLoss, generatorGradient] = waits ? [Number.NaN, Number.NaN] : [next(), next()];
      reports.push({ iteration, criticLoss, penalty, generatorLoss, realMean, generatedMean, generatorGradient });
    }
    return reports;
  }

  /** Computes one tensor and reads it back. */
  async #ask(compute: () => Tensor): Promise<Float32Array> {
    switchTo(this.#backend);
    const answer = tidy(compute);
    try {
      return await read(answer);
    } finally {
      answer.dispose();
    }
  }

  #lossesFor(size: number): Losses {
    return new Losses(this.#experiment, this.#generatorNetwork, size, this.#literals);
  }

  #criticLayers(): Layer[] {
    return cutLayers(this.#critic.parameters, criticLayout(this.#experiment));
  }

  /** The layers that the critic runs on at this moment. */
  #criticInUse(): readonly Layer[] {
    const layers = this.#criticLayers();
    return this.#normalisation()?.still(layers)(layers) ?? layers;
  }

  #generatorParts(): Tensor[] {
    return this.#generatorNetwork.cut(this.#generator.parameters);
  }

  #generate(latent: Tensor3D): Tensor3D {
    return this.#generatorNetwork.generate(this.#generatorParts(), latent);
  }

  /** What normalises the critic's layers, if anything does. */
  #normalisation(): Spectral | undefined {
    this.#spectral ??= this.#startSpectral();
    return this.#spectral;
  }

  /** For parameters that are at hand: fresh vectors converge here, because on the device that takes a thousand kernels a layer. */
  #spectralOf(critic: Reals, singular?: Reals): Spectral | undefined {
    const started = startSpectral(this.#experiment, Float64Array.from(critic), singular);
    return started && new Spectral(started.layout, started.u, this.#literals);
  }

  /** For parameters that have been trained. */
  #spectralOnDevice(): Spectral | undefined {
    if (this.#experiment.constraint.kind !== 'spectral-norm') return undefined;
    const spectral = new Spectral(criticLayout(this.#experiment), initialSingular(this.#experiment), this.#literals);
    tidy(() => spectral.converge(this.#criticLayers()));
    return spectral;
  }
}
